package org.openconsult.theme;

import java.util.Optional;
import org.openconsult.consultation.LocalizedText;

/**
 * One theme of a code book.
 *
 * @param id names it for ever among its consultation's themes
 * @param name in one language at least
 * @param key what one presses to give it to a comment
 * @param description what belongs to it; may be empty
 * @param mergedInto the theme that it stands for since they were merged
 * @param retired it is given to no more comments; those that have it keep it
 */
public record Theme(
        String id,
        LocalizedText name,
        Optional<String> key,
        String description,
        Optional<String> mergedInto,
        boolean retired) {

    /** Whether comments may be given it. */
    public boolean isInUse() {
        return mergedInto.isEmpty() && !retired;
    }

    Theme described(ThemeText text) {
        return new Theme(id, text.name(), text.key(), text.description(), mergedInto, retired);
    }

    Theme mergedInto(Optional<String> other) {
        return new Theme(id, name, key, description, other, retired);
    }

    Theme retired(boolean now) {
        return new Theme(id, name, key, description, mergedInto, now);
    }
}
