package org.openconsult.redaction;

import java.util.Currency;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells dates, years and amounts, which say nothing about a person, from other numbers. */
final class Numerals {
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final Pattern DATE = Pattern.compile(
            "%1$s(?:[-/]\\d{1,3}|(?:[-/ ]%1$s){0,9})|\\d{1,3}-%1$s|%1$s([-./ ])%2$s\\1%3$s|%3$s([-./ ])%2$s\\2(?:%1$s|\\d\\d)|%2$s([-./ ])%3$s\\3%1$s"
                    .formatted(YEAR, MONTH, DAY));

    /** Thousands set apart: by a point at any length, by a space as long as no card or person has such a number. */
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:(?:\\.\\d{3}){1,4}|(?: \\d{3}){1,4})");

    /** Commitments and the like, one after the other. */
    private static final Pattern LIST = Pattern.compile("\\d\\d(?: \\d\\d)++");

    private static final Pattern SMALL_GROUP = Pattern.compile("(?:^| )\\d\\d(?: |$)");
    private static final int NUMBER_OF_A_CARD = 9;
    private static final Pattern ROUND = Pattern.compile("[1-9]\\d*?(0{3,12})");
    private static final Pattern CURRENCY_BEFORE = Pattern.compile("(\\p{Sc}|\\b[A-Z]{3})\\s?$");
    private static final Pattern CURRENCY_AFTER =
            Pattern.compile("^(?:[.,]\\d{1,2}(?!\\d)|\\s?(?:\\p{Sc}|%|([A-Z]{3})\\b))");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    private static final int NEAR = 5;

    private Numerals() {}

    /** Whether there is any digit, of any script: most texts have none, and need no search. */
    static boolean areIn(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    /** Whether what stands in the text from start to end is a date, some years, or an amount. */
    static boolean isDateOrAmount(String text, int start, int end) {
        String numeral = ascii(text.substring(start, end));
        return DATE.matcher(numeral).matches()
                || isRound(numeral)
                || isThousands(numeral)
                || hasCurrency(text, start, end);
    }

    /** Whether it is rather several numbers with spaces between them, as in 10 11 12. */
    static boolean isList(String text, int start, int end) {
        String numeral = ascii(text.substring(start, end));
        return LIST.matcher(numeral).matches()
                || (SMALL_GROUP.matcher(numeral).find()
                        && numeral.chars().filter(Character::isDigit).count() < NUMBER_OF_A_CARD);
    }

    private static boolean isThousands(String numeral) {
        return THOUSANDS.matcher(numeral).matches()
                && (numeral.contains(".") || numeral.replace(" ", "").length() < NUMBER_OF_A_CARD);
    }

    /** At least half of it zeros at the end, as in 1500000. */
    private static boolean isRound(String numeral) {
        String digits = THOUSANDS.matcher(numeral).matches() ? numeral.replace(" ", "") : numeral;
        Matcher round = ROUND.matcher(digits);
        return round.matches() && round.group(1).length() * 2 >= digits.length();
    }

    private static boolean hasCurrency(String text, int start, int end) {
        Matcher before = CURRENCY_BEFORE.matcher(text.substring(Math.max(0, start - NEAR), start));
        Matcher after = CURRENCY_AFTER.matcher(text.substring(end, Math.min(text.length(), end + NEAR)));
        boolean precedes = before.find() && isCurrency(before.group(1));
        return precedes || (after.find() && (after.group(1) == null || CURRENCIES.contains(after.group(1))));
    }

    private static boolean isCurrency(String sign) {
        return sign.length() == 1 || CURRENCIES.contains(sign);
    }

    /** With the digits of any script as 0 to 9, dashes as - and spaces of any kind as one kind. */
    private static String ascii(String numeral) {
        return numeral.codePoints()
                .map(Numerals::ascii)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int ascii(int character) {
        int digit = Character.digit(character, 10);
        if (digit >= 0) {
            return '0' + digit;
        }
        if (Character.isSpaceChar(character)) {
            return ' ';
        }
        return Character.getType(character) == Character.DASH_PUNCTUATION ? '-' : character;
    }
}
