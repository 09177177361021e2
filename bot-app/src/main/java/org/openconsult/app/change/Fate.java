package org.openconsult.app.change;

import java.util.List;

/**
 * What became of one commitment of the draft.
 *
 * @param id the one it had; empty where the draft was never loaded
 * @param became the commitments of the final plan that it is in; none where it was dropped
 * @param reason empty where none was given
 * @param kind the end of a message's key: same, renumbered, split, merged, dropped
 */
public record Fate(
        int number,
        String id,
        String title,
        String titleLang,
        List<Now> became,
        String reason,
        String reasonLang,
        String kind) {

    /** Where it is now. */
    public record Now(int number, String id, String title, String lang) {}
}
