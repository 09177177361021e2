package org.openconsult.app.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.openconsult.comment.CommentStatus;
import org.openconsult.search.Count;
import org.openconsult.search.Figures;

/**
 * A consultation in figures. Only comments that count do; where something is not known, its name is empty. People count once in
 * each line.
 *
 * @param upToDate false while not all that is stored is counted
 * @param unanswered how many comments of which age have no answer
 * @param others how many are hidden, withdrawn and erased
 */
record ShownStatistics(
        Instant countedAt,
        boolean upToDate,
        long comments,
        long people,
        List<Line> days,
        List<Line> channels,
        List<Line> commitments,
        List<Line> districts,
        List<Line> languages,
        List<Line> stakeholderTypes,
        List<Line> stances,
        List<Line> themes,
        List<Cell> coverage,
        Figures.Ages unanswered,
        Map<String, Long> others) {

    record Line(String name, long comments, long people) {}

    /** What one district said of one commitment. */
    record Cell(String commitment, String district, long comments, long people) {}

    static ShownStatistics of(Figures figures, boolean upToDate) {
        return new ShownStatistics(
                figures.at(),
                upToDate,
                figures.all().comments(),
                figures.all().people(),
                lines(figures.days(), String::valueOf),
                lines(figures.channels(), Function.identity()),
                lines(figures.commitments(), Function.identity()),
                lines(figures.districts(), Function.identity()),
                lines(figures.languages(), Function.identity()),
                lines(figures.stakeholderTypes(), Function.identity()),
                lines(figures.stances(), Function.identity()),
                lines(figures.themes(), Function.identity()),
                cells(figures),
                figures.unanswered(),
                others(figures.others()));
    }

    private static <K> List<Line> lines(Map<K, Count> counts, Function<K, String> name) {
        return counts.entrySet().stream()
                .map(entry -> new Line(
                        name.apply(entry.getKey()),
                        entry.getValue().comments(),
                        entry.getValue().people()))
                .toList();
    }

    private static List<Cell> cells(Figures figures) {
        return figures.coverage().entrySet().stream()
                .map(entry -> new Cell(
                        entry.getKey().commitment(),
                        entry.getKey().district(),
                        entry.getValue().comments(),
                        entry.getValue().people()))
                .sorted(Comparator.comparing(Cell::commitment).thenComparing(Cell::district))
                .toList();
    }

    private static Map<String, Long> others(Map<CommentStatus, Long> counts) {
        Map<String, Long> named = new TreeMap<>();
        counts.forEach((status, count) -> named.put(status.name().toLowerCase(Locale.ROOT), count));
        return named;
    }
}
