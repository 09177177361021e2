package org.openconsult.sms.encoding;

/**
 * What a text costs as SMS.
 *
 * @param count how many messages are paid for; 1 for an empty text too
 */
public record SmsSegments(SmsEncoding encoding, int count) {

    /** Counts a text as providers do, exactly as it is: nothing is folded here. */
    public static SmsSegments of(String text) {
        SmsEncoding encoding = SmsEncoding.of(text);
        return new SmsSegments(encoding, encoding.segments(text));
    }
}
