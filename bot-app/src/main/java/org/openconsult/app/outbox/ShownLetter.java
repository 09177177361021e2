package org.openconsult.app.outbox;

import java.time.Instant;
import java.util.Locale;
import org.openconsult.delivery.DeadLetter;

/** A message that could not be sent, as a coordinator sees it: neither its words nor where it was to go. */
record ShownLetter(
        String id,
        String channel,
        String transport,
        String cause,
        String reason,
        int attempts,
        boolean doubted,
        Instant since) {

    static ShownLetter of(DeadLetter letter) {
        return new ShownLetter(
                letter.id(),
                letter.channel().name(),
                letter.transport().name(),
                letter.cause().name().toLowerCase(Locale.ROOT),
                letter.reason(),
                letter.attempts(),
                letter.doubted(),
                letter.since());
    }
}
