package org.openconsult.conversation.talk;

import com.ibm.icu.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;

/** Days as people read them, the same on every Java version. */
final class Dates {
    private Dates() {}

    /** As in {@code 27 Nov 2020}. */
    static String shown(LocalDate day, Locale locale) {
        var format = new SimpleDateFormat("d MMM yyyy", locale);
        format.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
