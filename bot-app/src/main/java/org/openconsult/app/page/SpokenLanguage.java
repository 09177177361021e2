package org.openconsult.app.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What pages themselves say is in English or Spanish. English is British: the day comes before the month. */
public final class SpokenLanguage {
    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, SPANISH);

    private SpokenLanguage() {}

    /** What the browser asks for, else English. */
    public static Locale asked(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            return closest(header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN));
        } catch (IllegalArgumentException malformed) {
            return Locale.UK;
        }
    }

    /** Spanish where that is wanted, else English. */
    public static Locale closest(@Nullable Locale wanted) {
        return wanted != null && wanted.getLanguage().equals(SPANISH.getLanguage()) ? SPANISH : Locale.UK;
    }
}
