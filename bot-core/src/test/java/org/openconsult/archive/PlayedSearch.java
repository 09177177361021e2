package org.openconsult.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openconsult.search.CommentQuery;
import org.openconsult.search.CommentSearch;
import org.openconsult.search.Count;
import org.openconsult.search.Figures;
import org.openconsult.search.FoundComments;
import org.openconsult.search.Progress;
import org.openconsult.search.TwinGroup;

/** Has counted what a test wants. */
public record PlayedSearch(boolean upToDate) implements CommentSearch {
    static final Instant COUNTED = Instant.parse("2026-11-20T12:00:00Z");

    @Override
    public FoundComments find(CommentQuery query, Optional<String> page, int size) {
        return FoundComments.NONE;
    }

    @Override
    public Figures figures(String consultation) {
        return new Figures(
                COUNTED,
                new Count(5, 3),
                new TreeMap<>(),
                Map.of(),
                new TreeMap<>(Map.of("sms", new Count(5, 3))),
                new TreeMap<>(Map.of("open-tourism-directory", new Count(4, 2))),
                Map.of(),
                new TreeMap<>(Map.of("toledo", new Count(3, 2))),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(Map.of("t1", new Count(2, 1))),
                Map.of(new Figures.Coverage("open-tourism-directory", "toledo"), new Count(2, 2)),
                Map.of(new Figures.CoverageOnChannel("open-tourism-directory", "toledo", "sms"), new Count(2, 2)),
                Map.of(),
                Map.of(),
                new Figures.Ages(0, 0, 0, 0));
    }

    @Override
    public List<TwinGroup> twins(String consultation, int limit) {
        return List.of();
    }

    @Override
    public Progress progress() {
        return new Progress(upToDate, 0, 0);
    }
}
