package org.openconsult.export.table;

import java.util.ArrayList;
import java.util.List;

/** A text as cells of Excel can hold it: at most 32,767 characters each. */
final class LongCell {
    static final int LONGEST = 32_767;
    static final String GOES_ON = " [goes on below]";
    static final String WENT_ON = "[goes on] ";
    private static final int PART = LONGEST - GOES_ON.length() - WENT_ON.length();

    private LongCell() {}

    /** The text alone, or its parts marked where it was cut, never inside a character. */
    static List<String> parts(String text) {
        if (text.length() <= LONGEST) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(start + PART, text.length());
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            parts.add((start == 0 ? "" : WENT_ON) + text.substring(start, end) + (end < text.length() ? GOES_ON : ""));
            start = end;
        }
        return parts;
    }
}
