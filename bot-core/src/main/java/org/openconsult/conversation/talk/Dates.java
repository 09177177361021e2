package org.openconsult.conversation.talk;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.ibm.icu.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Set;

/** Days as people read them, the same on every Java version. */
public final class Dates {
    /** Languages whose months are known; for the others they would be those of the machine's own language. */
    private static final Set<Locale> MONTHS = Set.of(SimpleDateFormat.getAvailableLocales());

    /** Plans name few days, and everybody is shown the same. */
    private static final LoadingCache<Shown, String> WRITTEN =
            Caffeine.newBuilder().maximumSize(1_000).build(shown -> written(shown.day(), shown.locale()));

    private record Shown(LocalDate day, Locale locale) {}

    private Dates() {}

    /** As in {@code 27 Nov 2020}. */
    public static String shown(LocalDate day, Locale locale) {
        return WRITTEN.get(new Shown(day, locale));
    }

    private static String written(LocalDate day, Locale locale) {
        var format = new SimpleDateFormat("d MMM yyyy", MONTHS.contains(locale) ? locale : Locale.ENGLISH);
        format.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
