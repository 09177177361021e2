package org.openconsult.conversation.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads numbers as people write them: {@code 3}, {@code #3}, {@code No. 3}, {@code c3}, {@code three}, {@code ３},
 * {@code ٣}, alone or before a comment.
 */
public final class NumberReader {
    /** Plans have 20 commitments at most: a larger number before words is a part of what they say. */
    private static final int LARGEST_BEFORE_TEXT = 99;

    private static final String GAP = "[\\s\\p{Cf}]*+";
    private static final String MARK = "(?<mark>(?:#|№|(?:no|n[º°])[.:]?)" + GAP + "|c)?+";
    private static final String DIGITS = "(?<digits>\\p{Nd}{1,9})(?!\\p{Nd})(?:\\uFE0F?\\u20E3)?+\\p{Cf}*+";
    private static final String SEPARATOR = "[:.：．−\\p{Pd}]";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String BARE = DIGITS + GAP + "(?:[.!?…]++|[,;)]|" + SEPARATOR + ")?+" + GAP;
    private static final Pattern ALONE = Pattern.compile(GAP + MARK + BARE, FLAGS);
    private static final Pattern UNMARKED = Pattern.compile(GAP + BARE, FLAGS);

    /** A separator counts before white space only; a colon or full stop glued to a letter cannot mean anything else. */
    private static final Pattern BEFORE_TEXT = Pattern.compile(
            GAP + MARK + DIGITS + "(?:(?<separator>\\s*+" + SEPARATOR + "\\s++|[:.](?=[\\p{L}¿¡\"“(]))|\\s++)", FLAGS);

    private static final Pattern FIRST_WORD =
            Pattern.compile(GAP + "(?<word>\\p{L}++\\.?)\\s++(?<rest>.+)", FLAGS | Pattern.DOTALL);

    private final Map<String, Integer> names = new HashMap<>();
    private final Catalogs catalogs;

    public NumberReader(Catalogs catalogs) {
        this.catalogs = catalogs;
        catalogs.languages().forEach(language -> name(catalogs.words(language, "number.words")));
    }

    /** The number that is the whole message and says nothing of what it counts: the answer to a question. */
    public OptionalInt unmarked(String message) {
        OptionalInt digits = digits(UNMARKED, message);
        return digits.isPresent() ? digits : named(message);
    }

    /** The number that is the whole message, {@code #3} and {@code commitment 3} too. */
    public OptionalInt alone(String message) {
        OptionalInt digits = digits(ALONE, message);
        if (digits.isPresent()) {
            return digits;
        }
        OptionalInt named = named(message);
        return named.isPresent() ? named : counted(FIRST_WORD.matcher(message));
    }

    /** A number with words after it, {@code commitment 3: text} and {@code comment 3 text} too. */
    public Optional<TypedNumber> withText(String message) {
        return beforeText(message).or(() -> announced(FIRST_WORD.matcher(message)));
    }

    /**
     * The commitment that words in a group name: the number that is all that is said, or a marked one before other words. The whole
     * plan, 0, is no commitment.
     */
    public OptionalInt naming(String said) {
        Stream<TypedNumber> marked = withText(said).filter(TypedNumber::marked).stream();
        return IntStream.concat(alone(said).stream(), marked.mapToInt(TypedNumber::number))
                .filter(number -> number != TypedNumber.WHOLE_PLAN)
                .findFirst();
    }

    private Optional<TypedNumber> announced(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean asked = catalogs.means(matcher.group("word"), "command.comment");
        boolean counted = catalogs.means(matcher.group("word"), "number.before");
        return beforeText(matcher.group("rest"))
                .filter(typed -> asked || (counted && typed.marked()))
                .map(typed -> new TypedNumber(typed.number(), true, typed.text()));
    }

    private static Optional<TypedNumber> beforeText(String message) {
        Matcher matcher = BEFORE_TEXT.matcher(message);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        boolean marked = matcher.group("mark") != null || matcher.group("separator") != null;
        var read = new TypedNumber(value(matcher), marked, message.substring(matcher.end()));
        boolean isBeforeText = read.number() <= LARGEST_BEFORE_TEXT && !Spelling.isBlank(read.text());
        return isBeforeText ? Optional.of(read) : Optional.empty();
    }

    private static OptionalInt digits(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.matches() ? OptionalInt.of(value(matcher)) : OptionalInt.empty();
    }

    /** {@code commitment 3}, {@code number three}. */
    private OptionalInt counted(Matcher matcher) {
        if (!matcher.matches() || !catalogs.means(matcher.group("word"), "number.before")) {
            return OptionalInt.empty();
        }
        return unmarked(matcher.group("rest"));
    }

    private OptionalInt named(String message) {
        Integer number = names.get(Spelling.plain(message));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private void name(List<String> words) {
        for (int number = 0; number < words.size(); number++) {
            for (String word : words.get(number).split("\\|", -1)) {
                names.put(Spelling.plain(word), number);
            }
        }
    }

    private static int value(Matcher matcher) {
        return Integer.parseInt(matcher.group("digits"));
    }
}
