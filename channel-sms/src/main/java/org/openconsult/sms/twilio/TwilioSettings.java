package org.openconsult.sms.twilio;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.SendLimits;
import org.openconsult.sms.provider.SettingRules;
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
        @DefaultValue(SettingRules.WEBHOOK) String replies,
        @DefaultValue("1") double segmentsPerSecond,
        @Nullable Long segmentsPerDay,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("64KB") DataSize maxBody,
        @DefaultValue("500") int maxParameters) {
    static final SettingRules RULES = new SettingRules("consult.sms.twilio", "Twilio");

    /** Two texts at once to one phone can overtake each other, and thirty within seconds look to Twilio like a loop. */
    private static final Duration SAME_RECIPIENT = Duration.ofSeconds(1);

    public TwilioSettings {
        RULES.requireSizes(maxBody, maxParameters, 50);
        RULES.requirePace(segmentsPerSecond, segmentsPerDay);
        RULES.requireTimes(connectTimeout, readTimeout);
        replies = RULES.replies(replies);
    }

    /** Whether the operator means to use Twilio: one of the settings is there. An empty one counts as absent. */
    boolean given() {
        return Stream.of(accountSid, authToken, from, messagingServiceSid, apiUrl)
                .filter(Objects::nonNull)
                .anyMatch(StringUtils::hasText);
    }

    AnswerWay answerWay() {
        return SettingRules.answerWay(replies);
    }

    /** The messaging service, where one is set. */
    Optional<Sender> service() {
        return Optional.ofNullable(messagingServiceSid)
                .filter(StringUtils::hasText)
                .map(Sender::service);
    }

    SendLimits limits() {
        return SettingRules.limits(segmentsPerSecond, segmentsPerDay, SAME_RECIPIENT);
    }

    /** Hides the token. */
    @Override
    public String toString() {
        return "TwilioSettings[hidden]";
    }
}
