package org.openconsult.app.change;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.DateRange;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.springframework.context.MessageSource;

/**
 * How one reader wants changes told.
 *
 * @param plan whose default language stands in where a text is not in theirs
 * @param language of the plan's texts
 * @param locale of all else
 */
record ChangeWords(ActionPlan plan, Language language, Locale locale, MessageSource messages) {

    String in(LocalizedText text) {
        return text.in(language, plan.defaultLanguage());
    }

    /** In which language {@link #in} says a text. */
    String tag(LocalizedText text) {
        return text.in(language).isPresent()
                ? language.tag()
                : plan.defaultLanguage().tag();
    }

    CommitmentTexts commitments() {
        return new CommitmentTexts(this::in, this::days, value -> say("plan.value." + value));
    }

    private String days(DateRange dates) {
        return day(dates.start()) + " – " + day(dates.end());
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    private String say(String key) {
        return messages.getMessage(key, null, locale);
    }
}
