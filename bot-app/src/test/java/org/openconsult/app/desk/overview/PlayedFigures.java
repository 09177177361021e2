package org.openconsult.app.desk.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openconsult.search.Count;
import org.openconsult.search.Figures;
import org.openconsult.search.Figures.Ages;
import org.openconsult.search.Figures.DayOnChannel;

/** Figures as a test wants them. */
final class PlayedFigures {
    private PlayedFigures() {}

    static Figures byDistrict(Map<String, Count> districts) {
        return of(new TreeMap<>(), Map.of(), new TreeMap<>(), districts);
    }

    static Figures byDay(SortedMap<LocalDate, Count> days, Map<DayOnChannel, Count> onChannels, String... channels) {
        SortedMap<String, Count> counts = new TreeMap<>();
        for (String channel : channels) {
            counts.put(channel, new Count(1, 1));
        }
        return of(days, onChannels, counts, Map.of());
    }

    private static Figures of(
            SortedMap<LocalDate, Count> days,
            Map<DayOnChannel, Count> onChannels,
            SortedMap<String, Count> channels,
            Map<String, Count> districts) {
        return new Figures(
                Instant.parse("2026-11-21T18:00:00Z"),
                new Count(6, 5),
                days,
                onChannels,
                channels,
                new TreeMap<>(),
                Map.of(),
                new TreeMap<>(districts),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                new Ages(1, 2, 3, 4));
    }
}
