package org.openconsult.export.table;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** How a value reads in formats that know texts alone. */
final class CellText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

    private CellText() {}

    /** Times by ISO 8601 with their offset, all else as Java writes it. */
    static String of(Object value) {
        if (value instanceof OffsetDateTime time) {
            return TIME.format(time);
        }
        return value instanceof String text ? whole(text) : value.toString();
    }

    /** Half a character, which no encoding knows and some writers stop at, becomes U+FFFD. */
    static String whole(String text) {
        return hasSurrogates(text)
                ? new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE)
                : text;
    }

    /** A loop, since it looks at each character of each export. */
    private static boolean hasSurrogates(String text) {
        for (int place = 0; place < text.length(); place++) {
            if (Character.isSurrogate(text.charAt(place))) {
                return true;
            }
        }
        return false;
    }
}
