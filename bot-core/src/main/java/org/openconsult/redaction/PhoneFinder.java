package org.openconsult.redaction;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Phone numbers that exist, in a country's own form or the international one. What only looks like one is left to the
 * {@link NumberFinder}, which masks it as a number: the lenient search takes prices for phones.
 */
final class PhoneFinder implements PersonalDataFinder {
    private final String country;

    PhoneFinder(String country) {
        this.country = country;
    }

    @Override
    public List<Finding> find(String text) {
        if (!Numerals.areIn(text)) {
            return List.of();
        }
        Iterable<PhoneNumberMatch> matches =
                PhoneNumberUtil.getInstance().findNumbers(text, country, Leniency.VALID, Long.MAX_VALUE);
        return StreamSupport.stream(matches.spliterator(), false)
                .filter(match -> !Numerals.isDateOrAmount(text, match.start(), match.end()))
                .map(match -> new Finding(PersonalData.PHONE, match.start(), match.end()))
                .toList();
    }
}
