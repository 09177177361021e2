package org.openconsult.app.outbox;

import java.time.Instant;
import java.util.List;
import org.openconsult.delivery.DeadLetter;
import org.openconsult.delivery.DeadLetters;

/**
 * A message that could not be sent, as coordinators see it: neither its words nor where it was to go.
 *
 * @param why in words
 * @param reason the provider's code or a few words
 * @param attempts how many times it was tried
 * @param mayHaveBeenSent it is not certain that it was not sent
 */
public record ShownDeadLetter(
        String id,
        String channel,
        String transport,
        String why,
        String reason,
        int attempts,
        boolean mayHaveBeenSent,
        Instant since) {
    private static final int MOST = 500;

    /** The newest, as many as are shown at once. */
    public static List<ShownDeadLetter> newest(DeadLetters letters) {
        return letters.newest(MOST).stream().map(ShownDeadLetter::of).toList();
    }

    private static ShownDeadLetter of(DeadLetter letter) {
        return new ShownDeadLetter(
                letter.id(),
                letter.channel().name(),
                letter.transport().name(),
                why(letter),
                letter.reason(),
                letter.attempts(),
                letter.doubted(),
                letter.since());
    }

    private static String why(DeadLetter letter) {
        return switch (letter.cause()) {
            case BAD_CONTENT -> "The provider does not take it as it is.";
            case ATTEMPTS_EXHAUSTED -> "It was tried as often as is set, and failed each time.";
            case NOBODY_SENDS -> "No provider is set up to send it.";
            case IN_DOUBT -> "It may have been sent or not, and is not sent a second time without being asked.";
        };
    }
}
