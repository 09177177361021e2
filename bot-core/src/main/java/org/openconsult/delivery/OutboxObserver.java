package org.openconsult.delivery;

import java.time.Instant;
import java.util.Optional;
import org.openconsult.channel.TransportId;

/** Is told what becomes of messages, to count it. Must be quick and throw nothing; learns nothing about any person. */
public interface OutboxObserver {
    /** One that counts nothing. */
    OutboxObserver NONE = new OutboxObserver() {};

    /** A provider took a message. */
    default void sent(TransportId transport) {}

    /** A provider did not take a message, and it is tried again. The reason is a code or a few words. */
    default void retried(TransportId transport, String reason) {}

    /** It is not known whether a message was sent. */
    default void doubted(TransportId transport) {}

    /** A person cannot be reached, or does not want to be. */
    default void stopped(TransportId transport) {}

    /** A message became a dead letter. */
    default void dead(TransportId transport, DeathCause cause) {}

    /** A message was too old to be sent. */
    default void expired(TransportId transport) {}

    /** Nothing is sent through a provider before a moment, for everybody. */
    default void held(TransportId transport, Instant until) {}

    /** All segments of a day went out through a provider; announcements wait until the day is over. Told once a day. */
    default void spent(TransportId transport, Instant until) {}

    /** A provider reported on a message that is known. */
    default void reported() {}

    /** A provider reported on a message that is not known, which changes nothing. */
    default void reportedOnNothing() {}

    /** How many messages of all instances are not finished, and since when the oldest of them waits. */
    default void queued(long messages, Optional<Instant> oldest) {}
}
