package org.openconsult.sms.twilio;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.SendLimits;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.sms.twilio.sending.Sender;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * The operator's account at Twilio, as given; {@link TwilioAccount} is what it must come to.
 *
 * @param from the number messages are sent from; answers within a webhook do without it
 * @param messagingServiceSid the messaging service instead of one number
 * @param apiUrl another place than Twilio's own for its API, for tests
 * @param replies {@code webhook}: in the answer to the request that brought the message; {@code api}: by a sending of
 *     their own
 * @param segmentsPerSecond how fast the sender's way takes segments
 * @param segmentsPerDay after so many announcements wait for the next day; without it there is no limit
 * @param connectTimeout the longest wait for a connection to the API
 * @param readTimeout the longest silence of the API while its answer is awaited
 * @param maxBody the longest request body that is read; Twilio's are a few kilobytes
 * @param maxParameters the most parameters in a request; Twilio sends some thirty, and more as it grows
 */
@ConfigurationProperties("consult.sms.twilio")
public record TwilioSettings(
        @Nullable String accountSid,
        @Nullable String authToken,
        @Nullable String from,
        @Nullable String messagingServiceSid,
        @Nullable String apiUrl,
        @DefaultValue(WEBHOOK) String replies,
        @DefaultValue("1") double segmentsPerSecond,
        @Nullable Long segmentsPerDay,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("64KB") DataSize maxBody,
        @DefaultValue("500") int maxParameters) {
    private static final String WEBHOOK = "webhook";
    private static final String API = "api";
    private static final DataSize MOST = DataSize.ofMegabytes(10);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(12);

    /** Two texts at once to one phone can overtake each other, and thirty within seconds look to Twilio like a loop. */
    private static final Duration SAME_RECIPIENT = Duration.ofSeconds(1);

    public TwilioSettings {
        if (maxBody.compareTo(DataSize.ofKilobytes(1)) < 0 || maxBody.compareTo(MOST) > 0) {
            throw wrong("max-body", "It must be from 1KB to 10MB.");
        }
        if (maxParameters < 50 || maxParameters > 10_000) {
            throw wrong("max-parameters", "It must be from 50 to 10000.");
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

    private static WrongSettingException wrong(String name, String sentence) {
        return new WrongSettingException("consult.sms.twilio." + name, sentence);
    }

    /** Whether the operator means to use Twilio: one of the settings is there. An empty one counts as absent. */
    boolean given() {
        return Stream.of(accountSid, authToken, from, messagingServiceSid, apiUrl)
                .filter(Objects::nonNull)
                .anyMatch(StringUtils::hasText);
    }

    AnswerWay answerWay() {
        return replies.equals(API) ? AnswerWay.BY_SENDING : AnswerWay.IN_REQUEST;
    }

    /** The messaging service, where one is set. */
    Optional<Sender> service() {
        return Optional.ofNullable(messagingServiceSid)
                .filter(StringUtils::hasText)
                .map(Sender::service);
    }

    SendLimits limits() {
        return new SendLimits(
                segmentsPerSecond,
                true,
                SAME_RECIPIENT,
                segmentsPerDay == null ? OptionalLong.empty() : OptionalLong.of(segmentsPerDay));
    }

    /** Hides the token. */
    @Override
    public String toString() {
        return "TwilioSettings[hidden]";
    }
}
