package org.openconsult.telegram.sending;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.openconsult.http.Windows;

/**
 * How fast this instance says something to each group: Telegram takes twenty messages a minute to one.
 *
 * @see <a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">Telegram, limits</a>
 */
public final class GroupPace {
    /** What Telegram takes. */
    public static final int OF_TELEGRAM = 20;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Windows<Long> groups;

    /** @param most so many messages a minute to one group */
    public GroupPace(int most, InstantSource clock) {
        this.groups = new Windows<>(clock, new Windows.Limit(most, MINUTE));
    }

    /**
     * Counts a message that is about to be sent.
     *
     * @param chat a group's id is negative; for people there is no such limit
     * @return how long it must wait; empty when it may be sent
     */
    public Optional<Duration> begin(long chat) {
        return chat >= 0 ? Optional.empty() : groups.begin(chat);
    }

    /** Whether one more would have to wait. */
    public boolean isFull(long chat) {
        return groups.isFull(chat);
    }
}
