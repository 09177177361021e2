package org.openconsult.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What went within the last second, and no more than may go in one; what is more than that by itself goes alone. For one thread. */
final class LastSecond {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final int most;
    private final Deque<Gone> gone = new ArrayDeque<>();
    private long weight;

    private record Gone(Instant at, int weight) {}

    LastSecond(int most) {
        this.most = most;
    }

    /**
     * Counts what goes now.
     *
     * @return empty when it may go; otherwise when to ask again, and nothing was counted
     */
    Optional<Instant> add(int more, Instant now) {
        forget(now);
        if (!gone.isEmpty() && weight + more > most) {
            return Optional.of(gone.getFirst().at().plus(SECOND));
        }
        gone.addLast(new Gone(now, more));
        weight += more;
        return Optional.empty();
    }

    /** A clock that was set back makes all of it old. */
    private void forget(Instant now) {
        boolean setBack = !gone.isEmpty() && gone.getLast().at().isAfter(now);
        while (!gone.isEmpty() && (setBack || !gone.getFirst().at().plus(SECOND).isAfter(now))) {
            weight -= gone.removeFirst().weight();
        }
    }
}
