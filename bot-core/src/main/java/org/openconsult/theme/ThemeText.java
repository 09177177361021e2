package org.openconsult.theme;

import java.util.Optional;
import org.openconsult.consultation.LocalizedText;

/**
 * What coordinators say of a theme.
 *
 * @param name in one language at least
 * @param key one to three small letters and digits
 * @param description what belongs to it; may be empty
 */
public record ThemeText(LocalizedText name, Optional<String> key, String description) {
    /** Of a name, in UTF-16 units. */
    public static final int LONGEST_NAME = 100;
    /** Of a description, in UTF-16 units. */
    public static final int LONGEST_DESCRIPTION = 2_000;

    /** @throws IllegalArgumentException when a name is empty or too long, or the key or the description is not as it must be */
    public ThemeText {
        for (String text : name.texts().values()) {
            if (text.isBlank() || text.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("A name must have 1 to " + LONGEST_NAME + " characters");
            }
        }
        if (key.filter(pressed -> !pressed.matches("[a-z0-9]{1,3}")).isPresent()) {
            throw new IllegalArgumentException("A key is one to three small letters and digits");
        }
        if (description.length() > LONGEST_DESCRIPTION) {
            throw new IllegalArgumentException("A description has " + LONGEST_DESCRIPTION + " characters at most");
        }
    }
}
