package org.openconsult.telegram.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Who must wait when Telegram says that there was too much. It does not say whether one chat had too much or all together,
 * so the first to hear it waits alone: nobody can silence the bot for everybody by keeping their own chat busy. Hears
 * another chat the same while that pause runs, it is too much in all, and everybody waits.
 *
 * @see <a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">Telegram, limits</a>
 */
final class Floods {
    /** Telegram counts by the second where it names no time. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final InstantSource clock;
    private long chat;
    private Instant until = Instant.MIN;

    Floods(InstantSource clock) {
        this.clock = clock;
    }

    /** Notes that a chat is to wait; answers whether everybody is. */
    synchronized boolean isForEverybody(long told, Duration pause) {
        Instant now = clock.instant();
        boolean another = told != chat && now.isBefore(until);
        Instant end = now.plus(pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause);
        chat = told;
        until = end.isAfter(until) ? end : until;
        return another;
    }
}
