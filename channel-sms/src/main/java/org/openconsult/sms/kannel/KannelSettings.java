package org.openconsult.sms.kannel;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.SendLimits;
import org.openconsult.channel.WrongSettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * The operator's Kannel, as given; {@link KannelGateway} is what it must come to.
 *
 * @param sendsmsUrl the address of smsbox's {@code sendsms}; answers within Kannel's request do without it
 * @param username of a {@code sendsms-user} in kannel.conf
 * @param password of the same
 * @param from the number or name that texts come from
 * @param inboundToken what stands as {@code token} in the address that Kannel calls
 * @param callbackUrl where Kannel reaches this app to report on texts
 * @param replies {@code webhook}: in the answer to the request that brought the text; {@code api}: by a sending of
 *     their own
 * @param segmentsPerSecond how fast the carrier takes parts
 * @param segmentsPerDay after so many announcements wait for the next day; without it there is no limit
 * @param connectTimeout the longest wait for a connection to sendsms
 * @param readTimeout the longest silence of sendsms while its answer is awaited
 * @param maxBody the longest request body that is read
 * @param maxParameters the most parameters in a request's address and form
 */
@ConfigurationProperties("consult.sms.kannel")
public record KannelSettings(
        @Nullable String sendsmsUrl,
        @Nullable String username,
        @Nullable String password,
        @Nullable String from,
        @Nullable String inboundToken,
        @Nullable String callbackUrl,
        @DefaultValue(WEBHOOK) String replies,
        @DefaultValue("10") double segmentsPerSecond,
        @Nullable Long segmentsPerDay,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("64KB") DataSize maxBody,
        @DefaultValue("100") int maxParameters) {
    private static final String WEBHOOK = "webhook";
    private static final String API = "api";
    private static final DataSize MOST = DataSize.ofMegabytes(10);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(12);

    /** Two texts at once to one phone can overtake each other. */
    private static final Duration SAME_RECIPIENT = Duration.ofSeconds(1);

    public KannelSettings {
        if (maxBody.compareTo(DataSize.ofKilobytes(1)) < 0 || maxBody.compareTo(MOST) > 0) {
            throw wrong("max-body", "It must be from 1KB to 10MB.");
        }
        if (maxParameters < 20 || maxParameters > 10_000) {
            throw wrong("max-parameters", "It must be from 20 to 10000.");
        }
        if (!(segmentsPerSecond >= 0.01 && segmentsPerSecond <= 1000)) {
            throw wrong("segments-per-second", "It must be from 0.01 to 1000.");
        }
        if (segmentsPerDay != null && segmentsPerDay < 1) {
            throw wrong("segments-per-day", "It must be 1 or more.");
        }
        requireTime("connect-timeout", connectTimeout);
        requireTime("read-timeout", readTimeout);
        replies = StringUtils.hasText(replies) ? replies.strip() : WEBHOOK;
        if (!replies.equals(WEBHOOK) && !replies.equals(API)) {
            throw wrong("replies", "It must be webhook or api.");
        }
    }

    /** Both together stay below the time that a worker has for a message. */
    private static void requireTime(String name, Duration time) {
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw wrong(name, "It must be from 100ms to 12s.");
        }
    }

    static WrongSettingException wrong(String name, String sentence) {
        return new WrongSettingException("consult.sms.kannel." + name, sentence);
    }

    /** Whether the operator means to use Kannel: one of the settings is there. An empty one counts as absent. */
    boolean given() {
        return StringUtils.hasText(inboundToken) || sending();
    }

    /** Whether the operator means to send through it. */
    boolean sending() {
        return Stream.of(sendsmsUrl, username, password, from)
                .filter(Objects::nonNull)
                .anyMatch(StringUtils::hasText);
    }

    AnswerWay answerWay() {
        return replies.equals(API) ? AnswerWay.BY_SENDING : AnswerWay.IN_REQUEST;
    }

    SendLimits limits() {
        return new SendLimits(
                segmentsPerSecond,
                true,
                SAME_RECIPIENT,
                segmentsPerDay == null ? OptionalLong.empty() : OptionalLong.of(segmentsPerDay));
    }

    /** Hides the password and the token. */
    @Override
    public String toString() {
        return "KannelSettings[hidden]";
    }
}
