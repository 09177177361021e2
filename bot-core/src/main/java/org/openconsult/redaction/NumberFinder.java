package org.openconsult.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers of people, cards and accounts: six digits or more, in one piece, with dashes, or in groups with single
 * spaces. Patterns find runs of digits only; they are joined one by one, so that no text makes it slow.
 */
final class NumberFinder implements PersonalDataFinder {
    private static final int FEWEST_DIGITS = 6;
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}++");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\p{Cf}_]{1,2}");
    private static final Pattern SPACE = Pattern.compile("[\\p{Zs}\\t]");

    /** Points between the groups and a check digit after a dash, as on identity cards in Latin America. */
    private static final Pattern CARD =
            Pattern.compile("(?<![\\p{Nd}.])\\p{Nd}{1,3}(?:\\.\\p{Nd}{3}){1,4}-[\\p{Nd}kK]{1,2}(?![\\p{Nd}\\p{L}])");

    private static final Pattern THOUSANDS =
            Pattern.compile("(?<!\\p{Nd}[ -]?)\\p{Nd}{1,3}(?:\\p{Zs}\\p{Nd}{3}){1,4}(?![ -]?\\p{Nd})");

    @Override
    public List<Finding> find(String text) {
        if (!Numerals.areIn(text)) {
            return List.of();
        }
        List<Finding> cards = matches(CARD, text);
        var remaining = new StringBuilder(text);
        cards.forEach(card -> card.blank(remaining));
        matches(THOUSANDS, remaining.toString()).stream()
                .filter(amount -> isHarmless(text, amount))
                .forEach(amount -> amount.blank(remaining));
        return Stream.concat(cards.stream(), numbers(remaining.toString()).stream())
                .toList();
    }

    private static List<Finding> numbers(String text) {
        List<Finding> inOnePiece = joined(text, matches(DIGITS, text), DASH, run -> true);
        // A year, a date or a single digit stands for itself: "in 2020 15000 people", "1 2 3 4 5 6".
        List<Finding> inGroups =
                joined(text, inOnePiece, SPACE, group -> digits(text, group) > 1 && !isHarmless(text, group));
        return inGroups.stream()
                .filter(number -> digits(text, number) >= FEWEST_DIGITS)
                .filter(number -> !isHarmless(text, number) && !Numerals.isList(text, number.start(), number.end()))
                .toList();
    }

    private static List<Finding> joined(String text, List<Finding> parts, Pattern joiner, Predicate<Finding> joinable) {
        List<Finding> joined = new ArrayList<>();
        boolean open = false;
        for (Finding part : parts) {
            boolean joins = joinable.test(part);
            if (open && joins && joiner.matcher(between(text, joined, part)).matches()) {
                Finding first = joined.remove(joined.size() - 1);
                joined.add(number(first.start(), part.end()));
            } else {
                joined.add(part);
            }
            open = joins;
        }
        return joined;
    }

    private static CharSequence between(String text, List<Finding> joined, Finding next) {
        return text.subSequence(joined.get(joined.size() - 1).end(), next.start());
    }

    private static long digits(String text, Finding number) {
        return text.substring(number.start(), number.end())
                .codePoints()
                .filter(Character::isDigit)
                .count();
    }

    private static boolean isHarmless(String text, Finding number) {
        return Numerals.isDateOrAmount(text, number.start(), number.end());
    }

    private static List<Finding> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> number(match.start(), match.end()))
                .toList();
    }

    private static Finding number(int start, int end) {
        return new Finding(PersonalData.NUMBER, start, end);
    }
}
