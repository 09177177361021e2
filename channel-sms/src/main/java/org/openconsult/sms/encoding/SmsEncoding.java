package org.openconsult.sms.encoding;

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

    int segments(String text) {
        int[] costs = text.codePoints().map(this::cost).toArray();
        return IntStream.of(costs).sum() <= alone ? 1 : parts(costs);
    }

    private int cost(int character) {
        return this == GSM_7 ? Gsm7.septets(character) : Character.charCount(character);
    }

    /** An escaped character and a surrogate pair stay in one part, so a part may go out one unit short. */
    private int parts(int[] costs) {
        int parts = 1;
        int used = 0;
        for (int next : costs) {
            if (used + next > part) {
                parts++;
                used = 0;
            }
            used += next;
        }
        return parts;
    }
}
