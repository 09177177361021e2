package org.openconsult.sms.encoding;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Cuts a text that is too long for one message at ends of sentences, or else of words, or else between characters. */
public final class BodySplitter {
    private final int longest;

    /** @param longest characters in a body, as UTF-16 code units; 2 at least, so that a surrogate pair fits */
    public BodySplitter(int longest) {
        if (longest < 2) {
            throw new IllegalArgumentException("A body has room for 2 characters at least");
        }
        this.longest = longest;
    }

    /** The pieces in order, without the white space around the cuts; the text itself when it fits. Never empty. */
    public List<String> split(String text) {
        var pieces = new ArrayList<String>();
        String rest = text.strip();
        while (rest.length() > longest) {
            int cut = cut(rest);
            pieces.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        pieces.add(rest);
        return pieces;
    }

    /** The last good place; a sentence that would leave the message half empty is cut between words instead. */
    private int cut(String text) {
        return Stream.<Supplier<BreakIterator>>of(
                        () -> BreakIterator.getSentenceInstance(Locale.ROOT),
                        () -> BreakIterator.getLineInstance(Locale.ROOT))
                .map(kind -> lastBreak(kind.get(), text))
                .filter(place -> place > longest / 2)
                .findFirst()
                .orElseGet(() -> betweenCharacters(text));
    }

    private int lastBreak(BreakIterator breaks, String text) {
        breaks.setText(text);
        return breaks.preceding(longest + 1);
    }

    /** A single character as people see them can be longer than a body; then at least no surrogate pair is broken. */
    private int betweenCharacters(String text) {
        int place = lastBreak(BreakIterator.getCharacterInstance(Locale.ROOT), text);
        if (place > 0) {
            return place;
        }
        return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    }
}
