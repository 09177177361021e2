package org.openconsult.sms.twilio.sending;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Twilio's error codes that say more than that a message will not be taken. Each has its page, whose words decide here:
 * that of 21610 is <a href="https://www.twilio.com/docs/api/errors/21610">twilio.com/docs/api/errors/21610</a>.
 */
public enum TwilioError {
    UNSUBSCRIBED_RECIPIENT(21610, Next.STOP),
    INVALID_TO(21211, Next.STOP),
    UNREACHABLE_TO(21214, Next.STOP),
    TO_IS_NO_NUMBER(21217, Next.STOP),
    TO_IS_NO_MOBILE(21614, Next.STOP),
    TO_IS_A_LANDLINE(21635, Next.STOP),

    /** The phone is off or out of reach, or refuses. */
    UNREACHABLE_HANDSET(30003, Next.WAIT),
    /** The carrier says so, even of numbers that have just written: no reason to take it for a wish. */
    UNKNOWN_HANDSET(30005, Next.GIVE_UP),
    LANDLINE_OR_UNREACHABLE_CARRIER(30006, Next.GIVE_UP),
    /** What it says looks like spam to the carrier. */
    FILTERED(30007, Next.GIVE_UP),
    /** The carrier does not say why. */
    UNKNOWN_FAILURE(30008, Next.WAIT),
    QUEUE_OVERFLOW(30001, Next.WAIT),

    /** On WhatsApp, more than a day after the person last wrote, only what was approved beforehand can be sent. */
    OUTSIDE_OF_WINDOW(63016, Next.GIVE_UP),
    NO_SUCH_PERSON_ON_CHANNEL(63003, Next.GIVE_UP),
    INVALID_PERSON_ON_CHANNEL(63024, Next.GIVE_UP),
    SENDER_UNKNOWN_TO_CHANNEL(63007, Next.HOLD),
    /** The form of its buttons is not there any more: another is made for the next attempt. */
    NO_SUCH_FORM(21655, Next.WAIT),

    /** More than thirty replies between two numbers within thirty seconds of each other. */
    LOOP_BETWEEN_TWO_NUMBERS(14107, Next.WAIT),
    REGION_NOT_ENABLED(21408, Next.WAIT),
    TRIAL_ACCOUNT_UNVERIFIED_TO(21608, Next.WAIT),
    /** None of the service's numbers can reach this person. */
    SERVICE_HAS_NO_NUMBER_FOR_TO(21703, Next.WAIT),

    TOO_MANY_REQUESTS(20429, Next.HOLD),
    FULL_QUEUE(21611, Next.HOLD),
    RATE_OF_ACCOUNT(63017, Next.HOLD),
    RATE_OF_CHANNEL(63018, Next.HOLD),
    DAILY_LIMIT(63038, Next.HOLD),

    PERMISSION_DENIED(20003, Next.HOLD),
    INACTIVE_ACCOUNT(20005, Next.HOLD),
    ACCESS_DENIED(20006, Next.HOLD),
    TEST_CREDENTIALS(20008, Next.HOLD),
    DISABLED_ACTION(20010, Next.HOLD),
    FORBIDDEN(20403, Next.HOLD),
    UNKNOWN_ACCOUNT(20404, Next.HOLD),
    INVALID_FROM(21212, Next.HOLD),
    FROM_CANNOT_SEND(21601, Next.HOLD),
    NO_FROM(21603, Next.HOLD),
    FROM_NOT_MESSAGE_CAPABLE(21606, Next.HOLD),
    TRIAL_ACCOUNT_FROM(21607, Next.HOLD),
    INVALID_STATUS_CALLBACK(21609, Next.HOLD),
    AMBIGUOUS_FROM(21616, Next.HOLD),
    FROM_IS_NOT_TWILIOS(21659, Next.HOLD),
    FROM_OF_ANOTHER_ACCOUNT(21660, Next.HOLD),
    FROM_NOT_SMS_CAPABLE(21661, Next.HOLD),
    NO_SUCH_SERVICE(21701, Next.HOLD),
    SERVICE_NOT_AVAILABLE(21702, Next.HOLD),
    SERVICE_WITHOUT_NUMBERS(21704, Next.HOLD),
    INVALID_SERVICE(21705, Next.HOLD);

    private static final Map<Integer, TwilioError> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(error -> error.code, Function.identity()));

    private final int code;
    private final Next next;

    TwilioError(int code, Next next) {
        this.code = code;
        this.next = next;
    }

    static Optional<Next> next(int code) {
        return Optional.ofNullable(BY_CODE.get(code)).map(error -> error.next);
    }

    /** Whether this is it. */
    public boolean is(String code) {
        return code.equals(String.valueOf(this.code));
    }
}
