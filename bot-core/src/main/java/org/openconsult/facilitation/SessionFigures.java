package org.openconsult.facilitation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openconsult.comment.Stance;
import org.openconsult.participant.StakeholderType;

/**
 * What came of a session on one commitment. What was taken back, hidden or erased is not in it.
 *
 * @param authors who spoke, by keys that tell nothing else, with what each speaks as
 * @param stances how often each was chosen
 * @param said the comments, masked, in the order in which they came; without empty ones
 */
record SessionFigures(
        int number,
        int comments,
        Map<String, Optional<StakeholderType>> authors,
        Map<Stance, Integer> stances,
        List<String> said) {
    /** Leaves out the words, so that they never reach a log by accident. */
    @Override
    public String toString() {
        return "SessionFigures[" + number + ", " + comments + "]";
    }
}
