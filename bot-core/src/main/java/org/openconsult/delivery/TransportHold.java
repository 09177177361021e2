package org.openconsult.delivery;

import java.time.Instant;
import org.openconsult.channel.SendResult.RetryAfter;
import org.openconsult.channel.TransportId;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Until when nothing is sent through one provider, for all instances. */
final class TransportHold {
    private static final Logger LOG = LoggerFactory.getLogger(TransportHold.class);

    private final TransportId transport;
    private final Versions holds;
    private final Backoff backoff;
    private final OutboxObserver observer;
    private volatile Hold known = Hold.NONE;
    /** Until when the provider asked this instance to wait: its own threads need not wait until that is stored. */
    private volatile Instant asked = Instant.MIN;

    TransportHold(Storage storage, TransportId transport, Backoff backoff, OutboxObserver observer) {
        this.observer = observer;
        this.holds = storage.versions(Storage.TRANSPORT_HOLDS);
        this.transport = transport;
        this.backoff = backoff;
    }

    /** When it is over, as far as this instance knows; a moment in the past when nothing is held. */
    Instant until() {
        return later(known.until(), asked);
    }

    /** Holds everything, as a provider's answer wants it; answers until when. */
    Instant begin(RetryAfter answer, Instant now) {
        answer.pause().ifPresent(pause -> ask(Backoff.end(now, pause)));
        while (true) {
            Hold before = learn();
            Hold next =
                    answer.pause().map(pause -> before.asked(now, pause)).orElseGet(() -> before.guessed(now, backoff));
            if (next.equals(before)) {
                return before.until();
            }
            ask(next.until());
            if (holds.add(transport.name(), next.version(), next.write(answer.reason()))) {
                tell(next, answer);
                return next.until();
            }
        }
    }

    private void tell(Hold hold, RetryAfter answer) {
        LOG.warn("Nothing is sent through {} before {}: {}", transport, hold.until(), answer.reason());
        observer.held(transport, hold.until());
        learned(hold);
    }

    /** Hears what other instances were told; costs one question to the database. */
    Hold learn() {
        Hold seen = known;
        return learned(seen.version() == 0 ? all() : following(seen));
    }

    /** What another thread heard meanwhile may be newer. */
    private synchronized Hold learned(Hold hold) {
        if (hold.version() > known.version()) {
            known = hold;
        }
        return known;
    }

    private synchronized void ask(Instant end) {
        asked = later(asked, end);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Hold all() {
        return holds.newest(transport.name()).map(Hold::read).orElse(Hold.NONE);
    }

    private Hold following(Hold seen) {
        return holds.find(transport.name(), seen.version() + 1).isEmpty()
                ? seen
                : holds.newestFrom(transport.name(), seen.version())
                        .map(Hold::read)
                        .orElse(seen);
    }
}
