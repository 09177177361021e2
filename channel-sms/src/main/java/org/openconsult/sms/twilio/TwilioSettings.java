package org.openconsult.sms.twilio;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.WrongSettingException;
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
        @DefaultValue("64KB") DataSize maxBody,
        @DefaultValue("500") int maxParameters) {
    private static final DataSize MOST = DataSize.ofMegabytes(10);

    public TwilioSettings {
        if (maxBody.compareTo(DataSize.ofKilobytes(1)) < 0 || maxBody.compareTo(MOST) > 0) {
            throw new WrongSettingException("consult.sms.twilio.max-body", "It must be from 1KB to 10MB.");
        }
        if (maxParameters < 50 || maxParameters > 10_000) {
            throw new WrongSettingException("consult.sms.twilio.max-parameters", "It must be from 50 to 10000.");
        }
    }

    /** Whether the operator means to use Twilio: one of the settings is there. An empty one counts as absent. */
    boolean given() {
        return Stream.of(accountSid, authToken, from, messagingServiceSid, apiUrl)
                .filter(Objects::nonNull)
                .anyMatch(StringUtils::hasText);
    }

    /** Hides the token. */
    @Override
    public String toString() {
        return "TwilioSettings[hidden]";
    }
}
