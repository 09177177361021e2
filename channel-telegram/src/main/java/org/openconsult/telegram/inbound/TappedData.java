package org.openconsult.telegram.inbound;

import java.util.Optional;

/**
 * What a button brings back: {@code value~asked}, or the value alone.
 *
 * @param value what one would type instead
 * @param asked stands for what the talk was at when the button was shown
 */
record TappedData(String value, Optional<String> asked) {
    private static final char SEPARATOR = '~';

    static TappedData of(String data) {
        int end = data.lastIndexOf(SEPARATOR);
        return end < 0
                ? new TappedData(data, Optional.empty())
                : new TappedData(data.substring(0, end), Optional.of(data.substring(end + 1)));
    }

    /** Leaves out the words, so that they never reach a log by accident. */
    @Override
    public String toString() {
        return "TappedData";
    }
}
