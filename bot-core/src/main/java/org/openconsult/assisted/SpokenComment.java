package org.openconsult.assisted;

import java.util.Optional;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;

/**
 * What was said at a meeting.
 *
 * @param text as it was written down
 * @param people how many said it, where somebody counted
 * @param dissentsFrom the place among the meeting's comments, from 0, of the one that these people do not agree with
 */
public record SpokenComment(
        Subject subject,
        Optional<Stance> stance,
        Language language,
        String text,
        Optional<Integer> people,
        Optional<Integer> dissentsFrom) {

    /** None of the words. */
    @Override
    public String toString() {
        return "SpokenComment[" + subject + "]";
    }
}
