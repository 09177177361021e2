package org.openconsult.sms.kannel;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.sms.provider.SettingRules;

/**
 * A Kannel whose requests are believed, and that texts are sent through.
 *
 * @param token proves that a request is Kannel's
 * @param account texts are sent with it; without one only answers go out
 */
record KannelGateway(InboundToken token, Optional<SendsmsAccount> account) {
    private static final SettingRules RULES = KannelSettings.RULES;
    private static final Pattern NO_SPACES = Pattern.compile("\\S+");
    /** What travels in a header as it is. */
    private static final Pattern HEADER_WORD = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private static final Pattern SENDER =
            Pattern.compile("\\+?\\d{2,15}|(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9 &_+-]{0,10}");

    /** @throws WrongSettingException when something is missing or cannot be right */
    static KannelGateway of(KannelSettings settings) {
        var token = new InboundToken(RULES.needed(
                "inbound-token",
                settings.inboundToken(),
                NO_SPACES,
                "the word behind token= in Kannel's post-url, without spaces; whoever knows it can write texts"));
        RULES.check(
                "callback-url",
                settings.callbackUrl(),
                SettingRules.ADDRESS,
                "an http or https address, with no ? or #");
        if (!settings.sending()) {
            requireNoApi(settings);
            return new KannelGateway(token, Optional.empty());
        }
        return new KannelGateway(token, Optional.of(account(settings)));
    }

    private static SendsmsAccount account(KannelSettings settings) {
        return new SendsmsAccount(
                URI.create(RULES.needed(
                        "sendsms-url",
                        settings.sendsmsUrl(),
                        SettingRules.ADDRESS,
                        "an http or https address like http://127.0.0.1:13013/cgi-bin/sendsms, with no ?")),
                RULES.needed(
                        "username", settings.username(), HEADER_WORD, "the username of a sendsms-user in kannel.conf"),
                RULES.needed("password", settings.password(), HEADER_WORD, "the password of that sendsms-user"),
                RULES.needed(
                        "from", settings.from(), SENDER, "a number like +5016000000, a short code or a sender's name"));
    }

    private static void requireNoApi(KannelSettings settings) {
        if (settings.answerWay() == AnswerWay.BY_SENDING) {
            throw RULES.wrong(
                    "replies",
                    "With api, replies are sent through sendsms: set consult.sms.kannel.sendsms-url, .username,"
                            + " .password and .from.");
        }
    }

    /** Hides the token and the password. */
    @Override
    public String toString() {
        return "KannelGateway[hidden]";
    }
}
