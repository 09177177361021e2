package org.openconsult.app.simulator;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.openconsult.app.page.Refusal;

/** What a field of a request must be like; a refusal names the field that is not. */
final class Fields {
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NAME = 100;

    private Fields() {}

    /** Words, perhaps none. */
    static String text(String field, @Nullable String value) {
        return required(field, value, LONGEST_TEXT);
    }

    /** Something that is named: never blank. */
    static String name(String field, @Nullable String value) {
        String name = required(field, value, LONGEST_NAME);
        if (name.isBlank()) {
            throw Refusal.badRequest("The field " + field + " is empty.");
        }
        return name;
    }

    private static String required(String field, @Nullable String value, int longest) {
        if (value == null) {
            throw Refusal.badRequest("The field " + field + " is missing.");
        }
        if (value.length() > longest) {
            throw Refusal.badRequest(
                    "The field " + field + " is too long: at most " + longest + " characters are taken.");
        }
        // Half a surrogate pair cannot be written in UTF-8, so no provider could have brought it.
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw Refusal.badRequest("The field " + field + " has a broken character.");
        }
        return value;
    }
}
