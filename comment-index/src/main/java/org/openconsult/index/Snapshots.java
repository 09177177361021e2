package org.openconsult.index;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.openconsult.response.Answered;
import org.openconsult.search.Figures;
import org.openconsult.theme.CodeBook;

/** What was counted last of each consultation. */
public final class Snapshots {
    private final Map<String, Figures> figures = new ConcurrentHashMap<>();

    /**
     * Counts all consultations of an index anew.
     *
     * @param themes of a consultation
     * @param answered what is answered in a consultation
     */
    public void count(
            CommentIndex index,
            Function<String, ZoneId> zones,
            Function<String, CodeBook> themes,
            Function<String, Answered> answered,
            Instant now)
            throws IOException {
        for (String consultation : index.consultations()) {
            ZoneId zone = zones.apply(consultation);
            CodeBook book = themes.apply(consultation);
            Answered known = answered.apply(consultation);
            figures.put(
                    consultation,
                    index.ask(searcher -> Counting.figures(searcher, consultation, zone, book, known, now)));
        }
    }

    /** Those of 1970 where nothing was counted. */
    public Figures figures(String consultation) {
        return figures.getOrDefault(consultation, Figures.none(Instant.EPOCH));
    }
}
