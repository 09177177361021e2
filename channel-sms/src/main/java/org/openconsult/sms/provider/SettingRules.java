package org.openconsult.sms.provider;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.SendLimits;
import org.openconsult.channel.WrongSettingException;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * The rules that a provider's settings keep. What breaks one is a {@link WrongSettingException} that names the setting
 * and does not show its value.
 *
 * @param prefix of the settings' names, without a dot at its end
 */
public record SettingRules(String prefix, String provider) {
    /** Replies go out in the answer to the request that brought the message. */
    public static final String WEBHOOK = "webhook";

    /** An http or https address, with no ? or #. */
    public static final Pattern ADDRESS =
            Pattern.compile("https?://([A-Za-z0-9.-]+|\\[[0-9a-fA-F:.]+])(:\\d{1,5})?(/[A-Za-z0-9._~/-]*)?");

    private static final String API = "api";
    private static final DataSize LEAST_BODY = DataSize.ofKilobytes(1);
    private static final DataSize MOST_BODY = DataSize.ofMegabytes(10);
    private static final int MOST_PARAMETERS = 10_000;
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(12);

    /** How much of a request is read. */
    public void requireSizes(DataSize maxBody, int maxParameters, int leastParameters) {
        require(
                "max-body",
                maxBody.compareTo(LEAST_BODY) >= 0 && maxBody.compareTo(MOST_BODY) <= 0,
                "from 1KB to 10MB");
        require(
                "max-parameters",
                maxParameters >= leastParameters && maxParameters <= MOST_PARAMETERS,
                "from " + leastParameters + " to " + MOST_PARAMETERS);
    }

    /** How fast texts go out, in segments. */
    public void requirePace(double perSecond, @Nullable Long perDay) {
        require("segments-per-second", perSecond >= 0.01 && perSecond <= 1000, "from 0.01 to 1000");
        require("segments-per-day", perDay == null || perDay >= 1, "1 or more");
    }

    /** How long the provider is waited for; both together stay below the time that a worker has for a message. */
    public void requireTimes(Duration connect, Duration read) {
        requireTime("connect-timeout", connect);
        requireTime("read-timeout", read);
    }

    private void requireTime(String name, Duration time) {
        require(name, time.compareTo(SHORTEST) >= 0 && time.compareTo(LONGEST) <= 0, "from 100ms to 12s");
    }

    /** How replies go out, {@link #WEBHOOK} where nothing is said. */
    public String replies(String said) {
        String way = StringUtils.hasText(said) ? said.strip() : WEBHOOK;
        require("replies", way.equals(WEBHOOK) || way.equals(API), "webhook or api");
        return way;
    }

    public static AnswerWay answerWay(String replies) {
        return replies.equals(API) ? AnswerWay.BY_SENDING : AnswerWay.IN_REQUEST;
    }

    /**
     * The pace that was set.
     *
     * @param sameRecipient the pause between two texts to one phone
     */
    public static SendLimits limits(double perSecond, @Nullable Long perDay, Duration sameRecipient) {
        return new SendLimits(
                perSecond, true, sameRecipient, perDay == null ? OptionalLong.empty() : OptionalLong.of(perDay));
    }

    /** One that the provider cannot do without. */
    public String needed(String name, @Nullable String value, Pattern form, String expected) {
        if (value == null || !StringUtils.hasText(value)) {
            throw wrong(name, "It is missing; " + provider + " needs it: " + expected + ".");
        }
        check(name, value, form, expected);
        return value;
    }

    /** One that may be missing or empty. */
    public void check(String name, @Nullable String value, Pattern form, String expected) {
        require(
                name,
                value == null
                        || !StringUtils.hasText(value)
                        || form.matcher(value).matches(),
                expected);
    }

    private void require(String name, boolean right, String expected) {
        if (!right) {
            throw wrong(name, "It must be " + expected + ".");
        }
    }

    public WrongSettingException wrong(String name, String sentence) {
        return new WrongSettingException(prefix + "." + name, sentence);
    }
}
