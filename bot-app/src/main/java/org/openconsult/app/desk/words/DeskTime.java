package org.openconsult.app.desk.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.openconsult.consultation.Consultations;

/**
 * Writes moments as people read them at the desk.
 *
 * @param zone that of the plan
 */
public record DeskTime(ZoneId zone, Locale locale) {

    /** Where the plan is that people talk about; where there is none, by universal time. */
    public static DeskTime of(Consultations consultations, Locale locale) {
        ZoneId zone = consultations
                .current()
                .map(consultation -> consultation.plan().timeZone())
                .orElse(ZoneOffset.UTC);
        return new DeskTime(zone, locale);
    }

    /** The day of the week and the date. */
    public String day(Instant moment) {
        return written(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL), moment);
    }

    public String time(Instant moment) {
        return written(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), moment);
    }

    public String dayAndTime(Instant moment) {
        return written(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), moment);
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    private String written(DateTimeFormatter format, Instant moment) {
        return format.withLocale(locale).withZone(zone).format(moment);
    }
}
