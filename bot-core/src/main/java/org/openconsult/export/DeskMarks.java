package org.openconsult.export;

import java.util.List;
import java.util.Optional;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.response.Answer;

/**
 * What coordinators made of a comment, as far as exports need it.
 *
 * @param masks phrases that are masked by hand
 * @param themes the names of those it was given
 * @param group the near-identical comments that it is one of
 * @param answer what was decided on it, and published
 */
public record DeskMarks(
        List<String> masks, List<LocalizedText> themes, Optional<DuplicateGroup> group, Optional<Answer> answer) {
    /** Of a comment that nobody has touched. */
    public static final DeskMarks NONE = new DeskMarks(List.of(), List.of(), Optional.empty(), Optional.empty());

    public DeskMarks {
        masks = List.copyOf(masks);
        themes = List.copyOf(themes);
    }

    /**
     * Comments that coordinators found to be one.
     *
     * @param id the campaign's
     * @param size how many of them count
     */
    public record DuplicateGroup(String id, int size) {}

    /** How much there is: what is masked tells who somebody is. */
    @Override
    public String toString() {
        return "DeskMarks[" + masks.size() + " masks, " + themes.size() + " themes]";
    }
}
