package org.openconsult.redaction;

/** A stretch of a text that is personal data: from start up to, not including, end. */
public record Finding(PersonalData kind, int start, int end) {
    /** Neither a digit nor part of a word nor a space, so that what stands on both sides never joins. */
    private static final char BLANK = '\n';

    void blank(StringBuilder text) {
        for (int at = start; at < end; at++) {
            text.setCharAt(at, BLANK);
        }
    }
}
