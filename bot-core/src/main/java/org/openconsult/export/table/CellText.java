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
        return text.chars().anyMatch(half -> Character.isSurrogate((char) half))
                ? new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE)
                : text;
    }
}
