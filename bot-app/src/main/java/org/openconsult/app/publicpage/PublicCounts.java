package org.openconsult.app.publicpage;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openconsult.comment.Stance;
import org.openconsult.search.Count;
import org.openconsult.search.Figures;

/**
 * What was said, in numbers that the open data give too.
 *
 * @param districts from how many of the plan's districts somebody spoke
 * @param of how many districts the plan has
 * @param at when it was counted; empty where nothing was yet
 */
record PublicCounts(
        long comments, long people, long districts, int of, String at, List<Bar> stances, List<Bar> places) {

    /**
     * One number among others.
     *
     * @param key of a message, or empty
     * @param name as people call it, where no message does
     * @param share of the largest, in hundredths
     */
    record Bar(String key, String name, long comments, long share) {}

    /** Of the whole consultation. */
    static PublicCounts of(Figures figures, PlanTexts texts) {
        return counted(figures, figures.all(), figures.stances(), figures.districts(), texts);
    }

    /** Of one commitment. */
    static PublicCounts on(String commitment, Figures figures, PlanTexts texts) {
        Map<String, Count> stances = new HashMap<>();
        figures.positions().forEach((position, count) -> {
            if (position.commitment().equals(commitment)) {
                stances.put(position.stance(), count);
            }
        });
        Map<String, Count> districts = new HashMap<>();
        figures.coverage().forEach((cell, count) -> {
            if (cell.commitment().equals(commitment)) {
                districts.put(cell.district(), count);
            }
        });
        return counted(figures, figures.commitments().getOrDefault(commitment, Count.NONE), stances, districts, texts);
    }

    private static PublicCounts counted(
            Figures figures, Count all, Map<String, Count> stances, Map<String, Count> districts, PlanTexts texts) {
        List<Bar> places = bars(texts.districts().stream()
                .map(district -> new Bar("", district.name(), comments(districts, district.value()), 0))
                .sorted(Comparator.comparingLong(Bar::comments).reversed()));
        return new PublicCounts(
                all.comments(),
                all.people(),
                places.stream().filter(bar -> bar.comments() > 0).count(),
                places.size(),
                figures.at().equals(Instant.EPOCH) ? "" : texts.time(figures.at()),
                bars(Stream.of(Stance.values())
                        .map(stance -> new Bar(
                                "public.stance." + stance,
                                "",
                                comments(stances, stance.name().toLowerCase(Locale.ROOT)),
                                0))),
                places);
    }

    private static long comments(Map<String, Count> counts, String key) {
        return counts.getOrDefault(key, Count.NONE).comments();
    }

    private static List<Bar> bars(Stream<Bar> some) {
        List<Bar> bars = some.toList();
        long most = bars.stream().mapToLong(Bar::comments).max().orElse(0);
        return bars.stream()
                .map(bar -> new Bar(
                        bar.key(),
                        bar.name(),
                        bar.comments(),
                        most == 0 ? 0 : Math.round(100.0 * bar.comments() / most)))
                .toList();
    }
}
