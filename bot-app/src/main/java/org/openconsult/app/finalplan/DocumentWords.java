package org.openconsult.app.finalplan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.springframework.context.MessageSource;

/** What a plan's document says, in one language. */
record DocumentWords(ActionPlan plan, Language language, Locale locale, MessageSource messages) {

    String in(LocalizedText text) {
        return text.in(language, plan.defaultLanguage());
    }

    String say(String key, Object... arguments) {
        return messages.getMessage("document." + key, arguments, locale);
    }

    /** An OGP value, by its name in a plan's file. */
    String value(String name) {
        return messages.getMessage("plan.value." + name, null, locale);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
