package org.openconsult.facilitation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.NumberReader;

/** Reads what a facilitator wants of words in a group: {@code session 3}, {@code session next}, {@code session close}. */
final class Leading {
    private static final Pattern FIRST_WORD = Pattern.compile("\\s*(?<word>\\S+)(?<rest>.*)", Pattern.DOTALL);

    private final Catalogs words;
    private final NumberReader numbers;

    Leading(Catalogs words) {
        this.words = words;
        this.numbers = new NumberReader(words);
    }

    /**
     * What is wanted.
     *
     * @param number of the commitment to go through, or 0 for the whole plan
     * @param languages those in which it was said
     */
    record Wish(Kind kind, OptionalInt number, List<Language> languages) {}

    enum Kind {
        GO_TO,
        NEXT,
        CLOSE,
        CHOOSE
    }

    /** Empty when the words are about something else. */
    Optional<Wish> read(String text) {
        Matcher matcher = FIRST_WORD.matcher(text);
        if (!matcher.matches() || !words.means(matcher.group("word"), "session.word")) {
            return Optional.empty();
        }
        String rest = matcher.group("rest").strip();
        OptionalInt number = numbers.alone(rest);
        return kind(rest, number)
                .map(kind -> new Wish(kind, number, words.languagesOf(matcher.group("word"), "session.word")));
    }

    private Optional<Kind> kind(String rest, OptionalInt number) {
        if (rest.isEmpty()) {
            return Optional.of(Kind.CHOOSE);
        }
        if (number.isPresent()) {
            return Optional.of(Kind.GO_TO);
        }
        if (words.means(rest, "session.next")) {
            return Optional.of(Kind.NEXT);
        }
        return words.means(rest, "session.close") ? Optional.of(Kind.CLOSE) : Optional.empty();
    }
}
