package org.openconsult.app.change;

import java.util.List;
import java.util.stream.Stream;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.DraftCommitment;

/**
 * A commitment of the final plan beside what it was in the draft.
 *
 * @param commitment the final one
 * @param title in the reader's language
 * @param lang of the title
 * @param origins what it was in the draft, by number; none where it is new
 * @param draftNumber of the one whose text stands beside it; 0 where it is new
 * @param changes what is different, each with why
 * @param reasons why it is as it is, as a whole
 */
public record BecameCommitment(
        Commitment commitment,
        String title,
        String lang,
        List<DraftCommitment> origins,
        int draftNumber,
        List<Change> changes,
        List<ShownReason> reasons) {
    /** What stands around each piece of text in a page. */
    private static final int MARKUP = 24;

    /**
     * A part of it that is different.
     *
     * @param lang of both texts; empty where they are no text of the plan
     */
    public record Change(FieldName field, String lang, WordChanges words, List<ShownReason> reasons) {}

    public boolean isNew() {
        return draftNumber == 0;
    }

    /** Neither its number nor its text is different. */
    public boolean isSame() {
        return changes.isEmpty() && origins.size() == 1 && draftNumber == commitment.number();
    }

    /** How much there is to read, about, in UTF-16 units. */
    int size() {
        return changes.stream()
                .flatMap(change -> Stream.concat(change.words().before().stream(), change.words().after().stream()))
                .mapToInt(piece -> piece.text().length() + MARKUP)
                .sum();
    }
}
