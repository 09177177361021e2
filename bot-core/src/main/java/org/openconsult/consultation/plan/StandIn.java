package org.openconsult.consultation.plan;

import java.time.LocalDate;
import java.util.Map;
import org.openconsult.consultation.DateRange;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;

/**
 * Takes the place of a value that could not be read, so that reading goes on and finds every other error. A plan with
 * an error is thrown away, so none of these is ever seen.
 */
final class StandIn {
    static final int NUMBER = 1;
    static final String WORD = "";
    static final Language LANGUAGE = Language.ENGLISH;
    static final DateRange DATES = new DateRange(LocalDate.EPOCH, LocalDate.EPOCH);
    static final LocalizedText TEXT = new LocalizedText(Map.of(LANGUAGE, WORD));

    private StandIn() {}
}
