package org.openconsult.delivery;

import java.time.Instant;
import org.openconsult.outbox.OutboxEntry;

/**
 * Says whether a message may go out now, beside what its provider allows: of those with which we speak first somebody may
 * decide otherwise while they wait. Asked right before each is sent, so it must be quick.
 */
@FunctionalInterface
public interface Leave {
    /** Everything may go at any time. */
    Leave ALWAYS = (message, now) -> new Now();

    Permit of(OutboxEntry message, Instant now);

    /** What was decided. */
    sealed interface Permit {}

    /** It may go. */
    record Now() implements Permit {}

    /** It waits; it is asked again then. */
    record Later(Instant until) implements Permit {}

    /** It was taken back. */
    record Never() implements Permit {}
}
