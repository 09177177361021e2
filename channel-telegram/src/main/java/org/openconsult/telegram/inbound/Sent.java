package org.openconsult.telegram.inbound;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When things were sent. Telegram dates messages, in whole seconds, and no taps: one was made before what follows it.
 *
 * @see <a href="https://core.telegram.org/bots/api#message">Telegram, Message</a>
 */
final class Sent {
    private Sent() {}

    /** When a message was sent or its words were changed, or when something else happened; empty when it is not said. */
    static Optional<Instant> in(Fields dated) {
        return Stream.of("edit_date", "date")
                .flatMap(name -> dated.id(name).stream().boxed())
                .findFirst()
                .filter(seconds -> seconds <= Instant.MAX.getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    /** The same, and never in the future, as it would be while our clock is late. */
    static Instant in(Fields dated, Instant latest) {
        return in(dated).filter(latest::isAfter).orElse(latest);
    }
}
