package org.openconsult.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;

/**
 * Who texts come from. One phone is one address, however carriers write its number; who sends under a name or a short
 * code is kept and not answered: nobody reads there, and two programs could talk to each other for ever.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-E.164">ITU, E.164</a>
 */
public final class Senders {
    private static final Pattern PHONE = Pattern.compile("\\+[0-9]{7,15}");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private final String country;

    public Senders(SmsSettings settings) {
        this.country = settings.country();
    }

    /**
     * The address of a sender.
     *
     * @param from as the provider names them, not blank
     */
    public Address address(String from) {
        return new Address(SmsChannel.ID, number(from).orElse(from.strip()));
    }

    /**
     * How a sender is answered.
     *
     * @param usual how those are answered that can be
     */
    public AnswerWay answerWay(Address sender, AnswerWay usual) {
        return PHONE.matcher(sender.value()).matches() ? usual : AnswerWay.NONE;
    }

    /**
     * The number in E.164: in the country's own form, or with a country's code that no plus stands before. Numbers of
     * ranges that are new to the library count too; letters that stand for digits on some phones do not.
     */
    private Optional<String> number(String from) {
        if (from.codePoints().anyMatch(Character::isLetter)) {
            return Optional.empty();
        }
        Optional<PhoneNumber> national = parsed(from).filter(Senders::isWhole);
        if (national.filter(NUMBERS::isValidNumber).isPresent()) {
            return national.map(Senders::written);
        }
        Optional<PhoneNumber> international = parsed("+" + from.strip()).filter(Senders::isWhole);
        return international
                .filter(NUMBERS::isValidNumber)
                .or(() -> national)
                .or(() -> international)
                .map(Senders::written);
    }

    private static String written(PhoneNumber number) {
        return NUMBERS.format(number, PhoneNumberFormat.E164);
    }

    private Optional<PhoneNumber> parsed(String text) {
        try {
            return Optional.of(NUMBERS.parse(text, country));
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    /** As long as a phone's number is there: others, of free calls say, do not text, and look like a neighbour's number. */
    private static boolean isWhole(PhoneNumber number) {
        return Stream.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)
                .anyMatch(type ->
                        NUMBERS.isPossibleNumberForTypeWithReason(number, type) == ValidationResult.IS_POSSIBLE);
    }
}
