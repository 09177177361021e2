package org.openconsult.app.publicpage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.DateRange;

/**
 * Where a consultation stands in its time.
 *
 * @param key of the sentence that says it
 * @param days until it opens, or on which it is still open, this one included
 * @param day on which it opens, or the last one
 * @param between the first and the last day
 */
record TimeLeft(String key, long days, String day, String between) {

    static TimeLeft of(PlanTexts texts, Instant now) {
        DateRange open = texts.plan().publicConsultation();
        LocalDate today = LocalDate.ofInstant(now, texts.plan().timeZone());
        return switch (new Consultation(texts.plan()).phaseAt(now)) {
            case DRAFT ->
                new TimeLeft(
                        "public.time.before",
                        ChronoUnit.DAYS.between(today, open.start()),
                        texts.day(open.start()),
                        texts.days(open));
            case OPEN ->
                new TimeLeft(
                        "public.time.open",
                        ChronoUnit.DAYS.between(today, open.end()) + 1,
                        texts.day(open.end()),
                        texts.days(open));
            case CLOSED, ANSWERING, PUBLISHED ->
                new TimeLeft("public.time.closed", 0, texts.day(open.end()), texts.days(open));
        };
    }
}
