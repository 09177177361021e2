package org.openconsult.telegram.bot;

import java.time.Duration;
import org.openconsult.telegram.api.ApiException;
import org.openconsult.telegram.api.ApiRefusedException;
import org.openconsult.telegram.api.ApiUnreachableException;

/**
 * What a failed call means for whoever runs the bot, and how long it is left in peace then.
 *
 * @param sentence what is wrong and what can be done
 * @param pause before it is tried again
 * @param doubt how long after it a success says little: two programs that take messages from each other succeed in turns
 */
public record Trouble(String sentence, Duration pause, Duration doubt) {
    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final int REFUSED = 401;
    private static final int UNKNOWN = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    /** Two programs that are turned away in turns are both back after so many pauses. */
    private static final int TURNS = 4;

    private Trouble(String sentence, Duration pause) {
        this(sentence, pause, Duration.ZERO);
    }

    /** Never names the token. */
    public static Trouble of(ApiException failure) {
        if (failure instanceof ApiRefusedException refused) {
            return of(refused);
        }
        String kind = failure instanceof ApiUnreachableException away ? away.kind() : "no sensible answer";
        return new Trouble("Telegram cannot be reached (" + kind + ").", SHORT);
    }

    private static Trouble of(ApiRefusedException refused) {
        return switch (refused.code()) {
            case REFUSED, UNKNOWN ->
                new Trouble("Telegram does not accept the bot's token: see consult.telegram.token.", PATIENT);
            case CONFLICT ->
                new Trouble(
                        "Another program takes what people write to this bot: stop it, or give this one a bot of its own.",
                        PATIENT,
                        PATIENT.multipliedBy(TURNS));
            case TOO_MANY ->
                new Trouble(
                        "Telegram asks to be left in peace for a while.",
                        refused.retryAfter().orElse(SHORT));
            default -> new Trouble("Telegram answers with an error (" + refused.code() + ").", SHORT);
        };
    }
}
