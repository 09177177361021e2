package org.openconsult.sms.encoding;

import java.util.List;

/**
 * What a text costs as SMS.
 *
 * @param count how many messages are paid for; 1 for an empty text too
 */
public record SmsSegments(SmsEncoding encoding, int count) {

    /** Counts a text as providers do, exactly as it is: nothing is folded here. */
    public static SmsSegments of(String text) {
        SmsEncoding encoding = SmsEncoding.of(text);
        return new SmsSegments(encoding, encoding.parts(text).size());
    }

    /**
     * The text as its messages carry it: 160 septets or 70 code units alone, 153 or 67 in each part of a longer one. No
     * escaped character, surrogate pair or accented letter is torn. Never empty.
     */
    public static List<String> parts(String text) {
        return SmsEncoding.of(text).parts(text);
    }
}
