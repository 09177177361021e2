package org.openconsult.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number that people text.
 *
 * @param shown as people write it
 * @param dialled as phones take it
 */
record OurNumber(String shown, String dialled) {
    private static final Pattern SHORT_CODE = Pattern.compile("[0-9]{3,8}");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /**
     * Reads what texts come from; empty where nobody can text it, like a name.
     *
     * @param country where numbers belong that are written without their country's code
     */
    static Optional<OurNumber> of(String sender, String country) {
        if (sender.codePoints().anyMatch(Character::isLetter)) {
            return Optional.empty();
        }
        return Stream.of(sender, "+" + sender)
                .flatMap(text -> parsed(text, country).stream())
                .filter(NUMBERS::isValidNumber)
                .findFirst()
                .map(number -> new OurNumber(
                        NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL),
                        NUMBERS.format(number, PhoneNumberFormat.E164)))
                .or(() -> Optional.of(sender)
                        .filter(SHORT_CODE.asMatchPredicate())
                        .map(code -> new OurNumber(code, code)));
    }

    private static Optional<PhoneNumber> parsed(String text, String country) {
        try {
            return Optional.of(NUMBERS.parse(text, country));
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }
}
