package org.openconsult.sms.chatapp;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openconsult.sms.provider.SettingRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Who writes on the chat apps of the account at Twilio.
 *
 * @param whatsappFrom the number that WhatsApp knows us by
 * @param whatsappButtons whether choices are drawn as WhatsApp's buttons and lists. These only go out by a sending of their
 *     own, so they need the number
 * @param messengerFrom the id of our page
 */
@ConfigurationProperties("consult.sms.twilio")
public record ChatAppSettings(
        @Nullable String whatsappFrom,
        @DefaultValue("true") boolean whatsappButtons,
        @Nullable String messengerFrom) {
    private static final SettingRules RULES = new SettingRules("consult.sms.twilio", "Twilio");
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern PAGE = Pattern.compile("\\d{3,30}");

    public ChatAppSettings {
        RULES.check("whatsapp-from", whatsappFrom, NUMBER, "a number like +14155238886");
        RULES.check("messenger-from", messengerFrom, PAGE, "the digits of a page's id");
    }

    /** The number on WhatsApp, where one is set. */
    public Optional<String> whatsApp() {
        return Optional.ofNullable(whatsappFrom).filter(StringUtils::hasText);
    }

    /** The page on Messenger, where one is set. */
    public Optional<String> messenger() {
        return Optional.ofNullable(messengerFrom).filter(StringUtils::hasText);
    }

    /** Whether the operator means to be on a chat app. */
    public boolean given() {
        return whatsApp().isPresent() || messenger().isPresent();
    }

    /** Whether WhatsApp's own buttons are used. */
    public boolean drawsButtons() {
        return whatsappButtons && whatsApp().isPresent();
    }
}
