package org.openconsult.app.desk.themes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.theme.ThemeText;

/** What somebody wrote of a theme. */
final class ThemeForm {
    private ThemeForm() {}

    /** @throws IllegalArgumentException when no name is given, or something is too long or wrong */
    static ThemeText read(Map<String, String> form) {
        Map<Language, String> names = new LinkedHashMap<>();
        field(form, "english").ifPresent(name -> names.put(Language.ENGLISH, name));
        field(form, "spanish").ifPresent(name -> names.put(Language.SPANISH, name));
        return new ThemeText(
                new LocalizedText(names),
                field(form, "key"),
                field(form, "description").orElse(""));
    }

    private static Optional<String> field(Map<String, String> form, String name) {
        return Optional.ofNullable(form.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
