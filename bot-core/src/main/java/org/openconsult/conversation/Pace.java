package org.openconsult.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many more answers a person gets: each one uses a piece of a store that fills up again with time, so that two
 * programs that answer each other come to an end.
 *
 * @param left answers in store, as of {@code at}
 * @param at when that was
 * @param paused the person has been told that answers pause
 * @param echo stands for the last words that made or changed a comment
 * @param echoes how often the same words came in a row
 */
public record Pace(double left, Optional<Instant> at, boolean paused, int echo, int echoes) {

    static Pace fresh() {
        return new Pace(0, Optional.empty(), false, 0, 0);
    }

    /** As it stands now; a clock that went back fills nothing. */
    Pace filled(Instant now, ConversationLimits limits) {
        double more = at.map(before -> Duration.between(before, now).toMillis()
                        / (double) limits.nextAnswer().toMillis())
                .orElse((double) limits.answers());
        double filled = Math.min(limits.answers(), left + Math.max(0, more));
        return new Pace(filled, Optional.of(now), paused && filled < limits.answersToGoOn(), echo, echoes);
    }

    /** After words that say the same as the last ones, or not. */
    Pace afterWords(String words) {
        int hash = words.strip().hashCode();
        return new Pace(left, at, paused, hash, hash == echo ? echoes + 1 : 1);
    }

    boolean allows(int messages) {
        return !paused && left >= messages;
    }

    Pace afterAnswer(int messages) {
        return new Pace(Math.max(0, left - messages), at, paused, echo, echoes);
    }

    /** Nothing of what was said is remembered; how much was, is. */
    Pace withoutEcho() {
        return new Pace(left, at, paused, 0, 0);
    }

    Pace afterPausing() {
        return new Pace(0, at, true, echo, echoes);
    }
}
