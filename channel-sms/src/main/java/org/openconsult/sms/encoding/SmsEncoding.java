package org.openconsult.sms.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The two ways a text travels, with what fits into a message alone and into each part of a longer one. */
public enum SmsEncoding {
    /** Counted in septets. */
    GSM_7("GSM-7", 160, 153),
    /** Counted in UTF-16 code units. */
    UCS_2("UCS-2", 70, 67);

    private final String shownName;
    private final int alone;
    private final int part;

    SmsEncoding(String shownName, int alone, int part) {
        this.shownName = shownName;
        this.alone = alone;
        this.part = part;
    }

    /** The encoding that carries the text whole; providers choose it the same way. */
    public static SmsEncoding of(String text) {
        return Gsm7.covers(text) ? GSM_7 : UCS_2;
    }

    /** As operators know it: {@code GSM-7} or {@code UCS-2}. */
    public String shownName() {
        return shownName;
    }

    /** What each of the messages carries; one that is empty for an empty text. */
    List<String> parts(String text) {
        return units(text) <= alone ? List.of(text) : cut(text);
    }

    /** How much of a message the text takes: septets, or code units. */
    int units(String text) {
        return this == GSM_7 ? text.chars().map(Gsm7::septets).sum() : text.length();
    }

    /** A part may go out some units short, as what belongs together begins the next. */
    private List<String> cut(String text) {
        var parts = new ArrayList<String>();
        int start = 0;
        int end = 0;
        int used = 0;
        for (int length : inseparable(text)) {
            // Every character of GSM-7 is one code unit.
            int next = this == GSM_7 ? Gsm7.septets(text.charAt(end)) : length;
            if (used + next > part) {
                parts.add(text.substring(start, end));
                start = end;
                used = 0;
            }
            end += length;
            used += next;
        }
        parts.add(text.substring(start));
        return parts;
    }

    /**
     * How long the pieces of a text are, one after the other. What is seen as one character travels in one part; only what no
     * part has room for is cut between code points.
     */
    private int[] inseparable(String text) {
        return this == GSM_7
                ? codePoints(text).toArray()
                : SeenCharacters.of(text).stream()
                        .flatMapToInt(character ->
                                character.length() <= part ? IntStream.of(character.length()) : codePoints(character))
                        .toArray();
    }

    private static IntStream codePoints(String text) {
        return text.codePoints().map(Character::charCount);
    }
}
