package org.openconsult.sms.twilio;

import java.util.Optional;
import java.util.regex.Pattern;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.sms.provider.SettingRules;
import org.openconsult.sms.twilio.sending.Sender;
import org.springframework.util.StringUtils;

/**
 * An account that Twilio's requests are checked against, and that messages are sent for.
 *
 * @param sid {@code AC} and 32 hexadecimal digits
 * @param authToken the secret that requests are signed with
 * @param sender who messages come from; without one only answers go out
 */
record TwilioAccount(String sid, String authToken, Optional<Sender> sender) {
    private static final SettingRules RULES = TwilioSettings.RULES;
    private static final Pattern SID = Pattern.compile("AC[0-9a-fA-F]{32}");
    private static final Pattern AUTH_TOKEN = Pattern.compile("\\S+");
    private static final Pattern SERVICE_SID = Pattern.compile("MG[0-9a-fA-F]{32}");
    private static final Pattern SENDER =
            Pattern.compile("\\+[1-9]\\d{6,14}|\\d{3,8}|(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9 &_+-]{0,10}");

    /** @throws WrongSettingException when something is missing or cannot be right */
    static TwilioAccount of(TwilioSettings settings) {
        String sid = RULES.needed("account-sid", settings.accountSid(), SID, "AC and 32 hexadecimal digits");
        String authToken =
                RULES.needed("auth-token", settings.authToken(), AUTH_TOKEN, "the token beside the account SID");
        RULES.check("from", settings.from(), SENDER, "a number like +15017122661, a short code or a sender name");
        RULES.check(
                "messaging-service-sid", settings.messagingServiceSid(), SERVICE_SID, "MG and 32 hexadecimal digits");
        RULES.check("api-url", settings.apiUrl(), SettingRules.ADDRESS, "an http or https address");
        Optional<Sender> sender = sender(settings);
        if (settings.answerWay() == AnswerWay.BY_SENDING && sender.isEmpty()) {
            throw RULES.wrong(
                    "replies",
                    "With api, replies are sent through Twilio's API and need a sender:"
                            + " set consult.sms.twilio.from or consult.sms.twilio.messaging-service-sid.");
        }
        return new TwilioAccount(sid, authToken, sender);
    }

    /** A service goes before a number: it has several, and knows which reaches whom. */
    private static Optional<Sender> sender(TwilioSettings settings) {
        return settings.service().or(() -> Optional.ofNullable(settings.from())
                .filter(StringUtils::hasText)
                .map(Sender::number));
    }

    /** Hides the token. */
    @Override
    public String toString() {
        return "TwilioAccount[hidden]";
    }
}
