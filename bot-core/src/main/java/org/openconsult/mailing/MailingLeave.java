package org.openconsult.mailing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openconsult.delivery.Leave;
import org.openconsult.outbox.OutboxEntry;

/**
 * Asks for each message of a mailing, right before it is sent, whether the mailing still goes out: what was paused waits, what
 * was cancelled is taken back, and nothing goes out in quiet hours. What was decided elsewhere is known a second later.
 */
public final class MailingLeave implements Leave {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** Quiet hours may end sooner: somebody may change the clock. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** Mailings under way at once; far below this. */
    private static final int REMEMBERED = 1_000;

    private final Mailings mailings;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(Optional<Mailing> mailing, Instant at) {}

    public MailingLeave(Mailings mailings) {
        this.mailings = mailings;
    }

    @Override
    public Permit of(OutboxEntry message, Instant now) {
        return message.mailing()
                .flatMap(id -> mailing(id, now))
                .map(mailing -> permit(mailing, now))
                .orElseGet(Now::new);
    }

    private static Permit permit(Mailing mailing, Instant now) {
        if (mailing.state() == MailingState.CANCELLED) {
            return new Never();
        }
        if (mailing.state() == MailingState.PAUSED) {
            return new Later(now.plus(PAUSE));
        }
        if (!mailing.isQuiet(now)) {
            return new Now();
        }
        Instant end = mailing.timing().orElseThrow().quiet().end(now);
        Instant soon = now.plus(LONGEST_PAUSE);
        return new Later(end.isBefore(soon) ? end : soon);
    }

    private Optional<Mailing> mailing(String id, Instant now) {
        Seen known = seen.get(id);
        if (known == null || !now.isBefore(known.at().plus(FRESH)) || now.isBefore(known.at())) {
            if (seen.size() > REMEMBERED) {
                seen.clear();
            }
            known = new Seen(mailings.find(id), now);
            seen.put(id, known);
        }
        return known.mailing();
    }
}
