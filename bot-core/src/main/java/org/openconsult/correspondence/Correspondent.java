package org.openconsult.correspondence;

import java.time.Instant;
import java.util.Optional;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.letter.Letter;
import org.openconsult.participant.KnownPerson;
import org.openconsult.turn.PastTurn;

/**
 * Somebody with whom a talk was led.
 *
 * @param last the last turn that they took; empty where they took none, or were erased
 * @param followed somebody else writes from there now
 */
public record Correspondent(KnownPerson person, Optional<PastTurn> last, boolean followed) {

    /** Why nothing can be written to them, whatever it is; empty when it can. */
    public Optional<Obstacle> obstacle() {
        if (person.erased()) {
            return Optional.of(Obstacle.ERASED);
        }
        if (last.isEmpty()) {
            return Optional.of(Obstacle.NEVER_WROTE);
        }
        if (followed) {
            return Optional.of(Obstacle.ANOTHER_WRITES);
        }
        if (last.get().sealedAddress().length() == 0) {
            return Optional.of(Obstacle.ERASED);
        }
        return person.optedOut() ? Optional.of(Obstacle.OPTED_OUT) : Optional.empty();
    }

    /**
     * A letter that stands after their last turn and goes where they took it.
     *
     * @throws java.util.NoSuchElementException when they took none
     */
    public Letter letter(long number, String form, String by, String words, DrawnMessage message, Instant at) {
        PastTurn after = last.orElseThrow();
        return new Letter(
                person.id(),
                number,
                after.conversation(),
                after.number(),
                after.channel(),
                after.transport(),
                form,
                by,
                words,
                message,
                at);
    }
}
