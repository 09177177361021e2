package org.openconsult.sms;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.WrongSettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * What people are told to text.
 *
 * @param number where it is not the one that texts come from, or that one is not known here
 */
@ConfigurationProperties("consult.sms")
public record NumberSettings(@Nullable String number) {
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}|\\d{3,8}");

    public NumberSettings {
        if (StringUtils.hasText(number) && !NUMBER.matcher(number).matches()) {
            throw new WrongSettingException(
                    "consult.sms.number", "It must be a number like +5016001234 or a short code.");
        }
    }

    Optional<String> given() {
        return Optional.ofNullable(number).filter(StringUtils::hasText);
    }
}
