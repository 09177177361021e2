package org.openconsult.telegram.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How fast this instance says something to each group: Telegram takes twenty messages a minute to one.
 *
 * @see <a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">Telegram, limits</a>
 */
public final class GroupPace {
    /** What Telegram takes. */
    public static final int OF_TELEGRAM = 20;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int most;
    private final InstantSource clock;
    private final Map<Long, Deque<Instant>> groups = new HashMap<>();

    /** @param most so many messages a minute to one group */
    public GroupPace(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /**
     * Counts a message that is about to be sent.
     *
     * @param chat a group's id is negative; for people there is no such limit
     * @return how long it must wait; empty when it may be sent
     */
    public synchronized Optional<Duration> begin(long chat) {
        if (chat >= 0) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        forget(now);
        Deque<Instant> sent = groups.computeIfAbsent(chat, first -> new ArrayDeque<>());
        if (sent.size() >= most) {
            return Optional.of(Duration.between(now, sent.getFirst().plus(MINUTE)));
        }
        sent.addLast(now);
        return Optional.empty();
    }

    /** Whether one more would have to wait. */
    public synchronized boolean isFull(long chat) {
        forget(clock.instant());
        return groups.getOrDefault(chat, new ArrayDeque<>()).size() >= most;
    }

    /** What a clock that was set back has left in the future counts no more either. */
    private void forget(Instant now) {
        Instant minuteAgo = now.minus(MINUTE);
        groups.values().forEach(sent -> sent.removeIf(at -> !at.isAfter(minuteAgo) || at.isAfter(now)));
        groups.values().removeIf(Deque::isEmpty);
    }
}
