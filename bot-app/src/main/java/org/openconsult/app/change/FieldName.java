package org.openconsult.app.change;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a field of a plan or commitment is called.
 *
 * @param key of the messages, below {@code plan.field.}
 * @param row of a list, counted from 1; 0 where it is in none
 * @param part the language of a text, or the value of a choice; empty where there is only one
 */
public record FieldName(String key, int row, String part) {
    private static final Pattern NAME = Pattern.compile("(?:(\\w+)\\[(\\d{1,4})]\\.)?(\\w+)(?:\\.([\\w-]+))?");

    /** By the name that the field has in a plan's file. */
    public static FieldName of(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return new FieldName("other", 0, "");
        }
        String list = parts.group(1);
        String part = Optional.ofNullable(parts.group(4)).orElse("");
        return list == null
                ? new FieldName(parts.group(3), 0, part)
                : new FieldName(list + "." + parts.group(3), Integer.parseInt(parts.group(2)) + 1, part);
    }

    /** Whether the part is a language. */
    public boolean isText() {
        return !part.isEmpty() && !key.equals("ogp_values") && !key.equals("phases");
    }
}
