package org.openconsult.consultation;

import java.util.List;
import java.util.Optional;

/**
 * What became of a commitment of the draft.
 *
 * @param number the one that people were told
 * @param id the draft's; empty where the draft was never loaded here
 * @param title the draft's, where it is known
 * @param became ids of the plan's commitments that it is in now; none where it was dropped
 * @param reason why, in plain words
 */
public record DraftCommitment(
        int number,
        Optional<String> id,
        Optional<LocalizedText> title,
        List<String> became,
        Optional<LocalizedText> reason) {
    public DraftCommitment {
        became = became.stream().sorted().toList();
    }

    public boolean dropped() {
        return became.isEmpty();
    }

    /** The same, of which it is known what it was. */
    DraftCommitment completedBy(Commitment was) {
        return new DraftCommitment(number, Optional.of(was.id()), Optional.of(was.title()), became, reason);
    }
}
