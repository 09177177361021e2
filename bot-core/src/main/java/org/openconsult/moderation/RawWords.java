package org.openconsult.moderation;

import java.util.List;

/**
 * What a person wrote, with nothing masked.
 *
 * @param revisions the first first; empty texts once it was erased
 * @param masks the phrases that are masked by hand
 */
public record RawWords(List<String> revisions, List<String> masks) {
    public RawWords {
        revisions = List.copyOf(revisions);
        masks = List.copyOf(masks);
    }

    /** None of the words. */
    @Override
    public String toString() {
        return "RawWords[]";
    }
}
