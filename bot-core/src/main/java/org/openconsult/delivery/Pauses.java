package org.openconsult.delivery;

import java.time.Duration;
import java.time.Instant;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.SendResult.RetryAfter;
import org.openconsult.channel.SendResult.Unknown;

/** When an attempt that did not succeed is made again. */
final class Pauses {
    private final TransportHold hold;
    private final Backoff backoff;
    private final OutboxSettings settings;

    Pauses(TransportHold hold, Backoff backoff, OutboxSettings settings) {
        this.hold = hold;
        this.backoff = backoff;
        this.settings = settings;
    }

    /**
     * When to try again; without meaning where the result says not to. What holds for everybody is stored first.
     *
     * @param at when the attempt ended
     * @param failures how often the message failed before
     */
    Instant again(SendResult result, Instant at, int failures) {
        if (result instanceof RetryAfter retry) {
            return retry.everybody() ? hold.begin(retry, at) : again(retry, at, failures);
        }
        return result instanceof Unknown ? Backoff.end(at, settings.unknownPause()) : at;
    }

    private Instant again(RetryAfter retry, Instant at, int failures) {
        Duration pause = retry.pause().orElseGet(() -> backoff.pause(failures + 1));
        return Backoff.end(at, pause);
    }
}
