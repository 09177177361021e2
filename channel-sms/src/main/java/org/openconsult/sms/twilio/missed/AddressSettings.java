package org.openconsult.sms.twilio.missed;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.WrongSettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Where people write to, as far as the operator's settings say.
 *
 * @param from a number or a short code, or a name, which nobody can write to
 * @param messagingServiceSid the service whose numbers Twilio knows
 * @param numbers others, as Twilio writes them
 */
@ConfigurationProperties("consult.sms.twilio")
public record AddressSettings(
        @Nullable String from,
        @Nullable String messagingServiceSid,
        @DefaultValue List<String> numbers) {
    private static final Pattern ADDRESS =
            Pattern.compile("(whatsapp:)?\\+[1-9]\\d{6,14}|\\d{3,8}|messenger:[A-Za-z0-9._-]{1,64}");

    public AddressSettings {
        numbers =
                numbers.stream().map(String::strip).filter(StringUtils::hasText).toList();
        if (!numbers.stream().allMatch(number -> ADDRESS.matcher(number).matches())) {
            throw new WrongSettingException(
                    "consult.sms.twilio.numbers",
                    "Each must be a number like +15017122661, a short code, or one of them as whatsapp:+15017122661 or"
                            + " messenger:1234567890.");
        }
    }

    /** All of them, with those on chat apps. */
    public OurAddresses ours(Collection<String> chatApps) {
        Stream<String> sender = given(from).filter(name -> !isName(name)).stream();
        return new OurAddresses(
                Stream.of(sender, chatApps.stream(), numbers.stream())
                        .flatMap(Function.identity())
                        .distinct()
                        .toList(),
                given(messagingServiceSid));
    }

    private static Optional<String> given(@Nullable String setting) {
        return Optional.ofNullable(setting).filter(StringUtils::hasText).map(String::strip);
    }

    private static boolean isName(String sender) {
        return sender.codePoints().anyMatch(Character::isLetter);
    }
}
