package org.openconsult.sms;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import org.openconsult.channel.WrongSettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How replies are drawn for SMS.
 *
 * @param foldAccents write plain letters where GSM-7 lacks the accented ones
 * @param promptSegments how many segments a prompt takes at most
 * @param pageSegments how many segments a page of reading takes at most
 * @param titleLength how many characters of a title a list shows at most
 * @param country in two letters of ISO 3166: where numbers belong that a carrier writes without their country's code
 */
@ConfigurationProperties("consult.sms")
public record SmsSettings(
        @DefaultValue("true") boolean foldAccents,
        @DefaultValue("1") int promptSegments,
        @DefaultValue("2") int pageSegments,
        @DefaultValue("32") int titleLength,
        @DefaultValue("BZ") String country) {
    /** What a carrier joins on every phone; more than that arrives in pieces on some. */
    private static final int MOST_SEGMENTS = 10;

    public SmsSettings {
        between("prompt-segments", promptSegments, 1, MOST_SEGMENTS);
        between("page-segments", pageSegments, 1, MOST_SEGMENTS);
        between("title-length", titleLength, 8, 160);
        if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(country)) {
            throw new WrongSettingException("consult.sms.country", "It must be a country's two letters, like BZ.");
        }
    }

    /** As they are when nothing is set. */
    public static SmsSettings defaults() {
        return new SmsSettings(true, 1, 2, 32, "BZ");
    }

    private static void between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new WrongSettingException(
                    "consult.sms." + name, "It is " + value + ", it must be from " + least + " to " + most + ".");
        }
    }
}
