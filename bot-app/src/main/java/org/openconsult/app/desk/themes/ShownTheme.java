package org.openconsult.app.desk.themes;

import java.util.Locale;
import java.util.Optional;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.theme.CodeBook;
import org.openconsult.theme.Theme;

/**
 * A theme in the reader's words.
 *
 * @param key what one presses to give it to a comment; empty where it has none
 * @param into the name of the theme that it stands for
 */
public record ShownTheme(
        String id,
        String name,
        String english,
        String spanish,
        String key,
        String description,
        Optional<String> into,
        boolean retired) {

    public static ShownTheme of(Theme theme, CodeBook book, PlanWords words) {
        return new ShownTheme(
                theme.id(),
                name(theme, words),
                theme.name().in(Language.ENGLISH).orElse(""),
                theme.name().in(Language.SPANISH).orElse(""),
                theme.key().orElse(""),
                theme.description(),
                theme.mergedInto().flatMap(target -> book.standsFor(target)).map(target -> name(target, words)),
                theme.retired());
    }

    private static String name(Theme theme, PlanWords words) {
        return in(theme.name(), words.locale(), words.plan().defaultLanguage());
    }

    private static String in(LocalizedText text, Locale locale, Language fallback) {
        return text.in(new Language(locale.getLanguage()), fallback);
    }

    public boolean isInUse() {
        return into.isEmpty() && !retired;
    }
}
