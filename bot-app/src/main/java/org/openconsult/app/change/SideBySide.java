package org.openconsult.app.change;

import java.util.List;
import java.util.Optional;
import org.openconsult.consultation.PlanEdition;

/**
 * A draft and the plan that came of it, for one reader.
 *
 * @param draft what people were asked about
 * @param fates what became of each of its commitments, by their numbers there
 * @param commitments those of the final plan, by number
 */
public record SideBySide(PlanEdition draft, List<Fate> fates, List<BecameCommitment> commitments) {

    public Optional<BecameCommitment> commitment(String id) {
        return commitments.stream()
                .filter(became -> became.commitment().id().equals(id))
                .findFirst();
    }

    /** Whether so much text, about, in UTF-16 units, holds all of it. */
    public boolean fits(int most) {
        return commitments.stream().mapToInt(BecameCommitment::size).sum() <= most;
    }
}
