package org.openconsult.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;

/**
 * Where contacts are reached: what an address on a channel must be like, and which addresses are the same place. A phone is one
 * place, whether it is texted or written to on WhatsApp.
 */
public final class Reach {
    /** Where people are invited by e-mail, which this program does not send. */
    public static final ChannelId EMAIL = new ChannelId("email");

    /** Where somebody can be written to who has never written: the other channels do not let us begin. */
    private static final ChannelId TEXTED = new ChannelId("sms");

    private static final ChannelId WHATSAPP = new ChannelId("whatsapp");
    private static final Set<ChannelId> PHONES = Set.of(TEXTED, WHATSAPP);
    private static final String PHONE = "phone";
    private static final Pattern EMAIL_ADDRESS =
            Pattern.compile("[^@\\s<>,;]{1,64}@[^@\\s<>,;]{1,189}\\.[^@\\s<>,;.]{2,63}");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Reach() {}

    static boolean isPhone(ChannelId channel) {
        return PHONES.contains(channel);
    }

    /** Whether a message of ours can be the first there. */
    public static boolean isWrittenFirst(ChannelId channel) {
        return channel.equals(TEXTED);
    }

    /**
     * A phone number as it is kept: E.164. One without the plus before its country's code, which spreadsheet programs take away,
     * is understood.
     *
     * @param country where numbers belong that are written without their country's code
     * @return empty when there is no such number
     * @see <a href="https://www.itu.int/rec/T-REC-E.164">ITU, E.164</a>
     */
    static Optional<String> phone(String written, String country) {
        if (written.codePoints().anyMatch(Character::isLetter)) {
            return Optional.empty();
        }
        return Stream.of(written, "+" + written.strip())
                .flatMap(text -> parsed(text, country).stream())
                .filter(NUMBERS::isValidNumber)
                .findFirst()
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    private static Optional<PhoneNumber> parsed(String text, String country) {
        try {
            return Optional.of(NUMBERS.parse(text, country));
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    /** An e-mail address as it is kept: in small letters, as hardly anybody tells two by case. */
    static Optional<String> email(String written) {
        return Optional.of(written.strip().toLowerCase(Locale.ROOT)).filter(EMAIL_ADDRESS.asMatchPredicate());
    }

    /** What the place is known by, before it is hashed; the same for all addresses that are that place. */
    static String place(Address address) {
        String kind = isPhone(address.channel()) ? PHONE : address.channel().name();
        return kind + "|" + address.value();
    }

    /** All addresses that people may write from who are reached there; none where that cannot be known. */
    static List<Address> writtenFrom(Address address) {
        return isPhone(address.channel())
                ? PHONES.stream()
                        .map(channel -> new Address(channel, address.value()))
                        .toList()
                : List.of();
    }

    /** Enough to tell one from another for whoever knows it, and too little to write there. */
    public static String masked(Address address) {
        String value = address.value();
        if (isPhone(address.channel())) {
            return parsed(value, "ZZ")
                            .map(number -> "+" + number.getCountryCode())
                            .orElse("") + " ••• ••" + value.substring(Math.max(0, value.length() - 2));
        }
        int at = value.indexOf('@');
        return value.substring(0, value.offsetByCodePoints(0, 1)) + "•••" + (at > 0 ? value.substring(at) : "");
    }
}
