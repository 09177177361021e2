package org.openconsult.conversation.talk;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts a text into pages that fit: between sentences, or else between words, or else between characters as a reader
 * sees them. Nothing but white space at a page's edges is left out.
 */
public final class Pager {
    private static final List<Function<Locale, BreakIterator>> FINER = List.of(
            BreakIterator::getSentenceInstance, BreakIterator::getLineInstance, BreakIterator::getCharacterInstance);

    private final Locale locale;
    private final Predicate<String> fits;

    /**
     * For texts in the language of a locale.
     *
     * @param fits whether a page's text fits together with all that is drawn around it
     */
    public Pager(Locale locale, Predicate<String> fits) {
        this.locale = locale;
        this.fits = fits;
    }

    public List<String> pages(String text) {
        var pages = new ArrayList<String>();
        oneByOne(text).forEachRemaining(pages::add);
        return pages;
    }

    /** The pages of texts one after the other, each cut when it is asked for; that there is another is known without cutting it. */
    public Iterator<String> oneByOne(String... texts) {
        Deque<String> rests = Stream.of(texts)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(ArrayDeque::new));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !rests.isEmpty();
            }

            @Override
            public String next() {
                String text = rests.removeFirst();
                int end = pageEnd(text);
                String rest = text.substring(end).strip();
                if (!rest.isEmpty()) {
                    rests.addFirst(rest);
                }
                return text.substring(0, end).strip();
            }
        };
    }

    private int pageEnd(String rest) {
        return FINER.stream()
                .map(finer -> fittingEnd(finer.apply(locale), rest))
                .filter(end -> end > 0)
                .findFirst()
                .orElseGet(() -> oneCharacter(rest));
    }

    /** The furthest break up to which the text fits; 0 if there is none. */
    private int fittingEnd(BreakIterator breaks, String rest) {
        breaks.setText(rest);
        int fitting = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (!fits.test(rest.substring(0, end).strip())) {
                break;
            }
            fitting = end;
        }
        return fitting;
    }

    /** What does not fit at all must still come to an end. */
    private int oneCharacter(String rest) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(locale);
        breaks.setText(rest);
        return breaks.next();
    }
}
