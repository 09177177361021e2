package org.openconsult.telegram.api;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Telegram answered that it does not do what it was asked.
 *
 * @see <a href="https://core.telegram.org/bots/api#making-requests">Telegram, making requests</a>
 * @see <a href="https://core.telegram.org/bots/api#responseparameters">Telegram, response parameters</a>
 */
public final class ApiRefusedException extends ApiException {
    private final int code;
    private final String description;
    private final @Nullable Duration retryAfter;
    private final @Nullable Long migratedTo;

    /**
     * For an answer of that code.
     *
     * @param description Telegram's sentence
     * @param retryAfter how long it asks to wait
     * @param migratedTo the id that the group has now
     */
    public ApiRefusedException(int code, String description, Optional<Duration> retryAfter, Optional<Long> migratedTo) {
        super("Telegram refused with " + code);
        this.code = code;
        this.description = description;
        this.retryAfter = retryAfter.orElse(null);
        this.migratedTo = migratedTo.orElse(null);
    }

    /** Much like a status of HTTP; Telegram says that its meanings may change. */
    public int code() {
        return code;
    }

    /** Telegram's sentence. Not for a log: it can quote what it was sent. */
    public String description() {
        return description;
    }

    /** How long Telegram asks to wait, in whole seconds. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The id that the group has now, where it has become a supergroup. */
    public Optional<Long> migratedTo() {
        return Optional.ofNullable(migratedTo);
    }
}
