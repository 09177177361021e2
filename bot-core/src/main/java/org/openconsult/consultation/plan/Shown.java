package org.openconsult.consultation.plan;

/** What a file holds, made fit to stand in a message. */
final class Shown {
    private static final int LONGEST = 100;

    private Shown() {}

    /** On one line and not too long. */
    static String text(String value) {
        String line = value.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
