package org.openconsult.mailing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.openconsult.delivery.Leave;
import org.openconsult.outbox.OutboxEntry;

/**
 * Asks for each message of a mailing, right before it is sent, whether the mailing still goes out: what was paused waits, what
 * was cancelled is taken back, nothing goes out in quiet hours, and nothing to whom it is not for any more. What was decided elsewhere is known a second later.
 */
public final class MailingLeave implements Leave {
    private static final Duration FRESH = Duration.ofSeconds(1);
    /** Each look costs some reads, and a pause can last for days. */
    private static final Duration PAUSE = Duration.ofSeconds(20);
    /** Quiet hours may end sooner: somebody may change the clock. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** Mailings under way at once; far below this. */
    private static final int REMEMBERED = 1_000;

    private final Mailings mailings;
    private final Supplier<Collection<MailingRoute>> routes;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /** @param isThere though it may be that it cannot be read */
    private record Seen(Optional<Mailing> mailing, boolean isThere, Instant at) {}

    /** @param routes those that there are, asked for when one is needed */
    public MailingLeave(Mailings mailings, Supplier<Collection<MailingRoute>> routes) {
        this.mailings = mailings;
        this.routes = routes;
    }

    @Override
    public Permit of(OutboxEntry message, Instant now) {
        return message.mailing()
                .map(id -> seen(id, now))
                .map(mailing -> permit(mailing, message, now))
                .orElseGet(Now::new);
    }

    /** Of one that cannot be read nobody knows whether it was cancelled: its messages wait until it is mended. */
    private Permit permit(Seen known, OutboxEntry message, Instant now) {
        return known.mailing()
                .map(mailing -> permit(mailing, message, now))
                .orElseGet(() -> known.isThere() ? new Later(now.plus(PAUSE)) : new Now());
    }

    private Permit permit(Mailing mailing, OutboxEntry message, Instant now) {
        if (mailing.state() == MailingState.CANCELLED || mailing.isOver(now)) {
            return new Never();
        }
        if (mailing.state() == MailingState.PAUSED) {
            return new Later(now.plus(PAUSE));
        }
        if (!mailing.isQuiet(now)) {
            return isWelcome(mailing, message) ? new Now() : new Never();
        }
        Instant end = mailing.timing().orElseThrow().quiet().end(now);
        Instant soon = now.plus(LONGEST_PAUSE);
        return new Later(end.isBefore(soon) ? end : soon);
    }

    private boolean isWelcome(Mailing mailing, OutboxEntry message) {
        return routes.get().stream()
                .filter(route -> route.kind() == mailing.kind())
                .allMatch(route -> route.isWelcome(message));
    }

    private Seen seen(String id, Instant now) {
        Seen known = seen.get(id);
        if (known == null || !now.isBefore(known.at().plus(FRESH)) || now.isBefore(known.at())) {
            if (seen.size() > REMEMBERED) {
                seen.clear();
            }
            Optional<Mailing> mailing = mailings.find(id);
            known = new Seen(mailing, mailing.isPresent() || mailings.isThere(id), now);
            seen.put(id, known);
        }
        return known;
    }
}
