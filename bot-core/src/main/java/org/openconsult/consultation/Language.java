package org.openconsult.consultation;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A language people read and write in, by its BCP 47 tag: {@code en}, {@code es}, {@code bzj}.
 *
 * @param tag two or three letters, lower case, with no region
 */
public record Language(String tag) {
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}");

    public static final Language ENGLISH = new Language("en");
    public static final Language SPANISH = new Language("es");

    public Language {
        if (!TAG.matcher(tag).matches()) {
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
