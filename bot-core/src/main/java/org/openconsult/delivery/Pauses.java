package org.openconsult.delivery;

import java.time.Duration;
import java.time.Instant;
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
     * @param failures how often the message failed before
     */
    Instant again(Outcome outcome, int failures) {
        if (outcome.result() instanceof RetryAfter retry) {
            return retry.everybody() ? hold.begin(retry, outcome.at()) : again(retry, outcome.at(), failures);
        }
        return outcome.result() instanceof Unknown ? Backoff.end(outcome.at(), settings.unknownPause()) : outcome.at();
    }

    private Instant again(RetryAfter retry, Instant at, int failures) {
        Duration pause = retry.pause().orElseGet(() -> backoff.pause(failures + 1));
        return Backoff.end(at, pause);
    }
}
