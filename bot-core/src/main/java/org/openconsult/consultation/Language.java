package org.openconsult.consultation;

import java.util.Locale;

/**
 * A language people read and write in, by its BCP 47 tag: {@code en}, {@code es}, {@code bzj}.
 *
 * @param tag two or three letters, lower case, with no region
 */
public record Language(String tag) {
    public static final Language ENGLISH = new Language("en");
    public static final Language SPANISH = new Language("es");

    public Language {
        if (!tag.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("A language is two or three small letters, like en or bzj");
        }
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
