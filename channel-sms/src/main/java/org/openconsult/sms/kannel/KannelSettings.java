package org.openconsult.sms.kannel;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.SendLimits;
import org.openconsult.sms.provider.SettingRules;
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
        @DefaultValue(SettingRules.WEBHOOK) String replies,
        @DefaultValue("10") double segmentsPerSecond,
        @Nullable Long segmentsPerDay,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("64KB") DataSize maxBody,
        @DefaultValue("100") int maxParameters) {
    static final SettingRules RULES = new SettingRules("consult.sms.kannel", "Kannel");

    /** Two texts at once to one phone can overtake each other. */
    private static final Duration SAME_RECIPIENT = Duration.ofSeconds(1);

    public KannelSettings {
        RULES.requireSizes(maxBody, maxParameters, 20);
        RULES.requirePace(segmentsPerSecond, segmentsPerDay);
        RULES.requireTimes(connectTimeout, readTimeout);
        replies = RULES.replies(replies);
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
        return SettingRules.answerWay(replies);
    }

    SendLimits limits() {
        return SettingRules.limits(segmentsPerSecond, segmentsPerDay, SAME_RECIPIENT);
    }

    /** Hides the password and the token. */
    @Override
    public String toString() {
        return "KannelSettings[hidden]";
    }
}
