package org.openconsult.index;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.openconsult.search.TwinGroup;

/** Remembers what is alike, since to find it all is looked at: it is looked for again after a change, and not all the time. */
final class Twins {
    private static final int MOST_GROUPS = 500;
    private static final int MOST_REMEMBERED = 8;

    private final InstantSource clock;
    private final Map<String, Found> found = new HashMap<>();

    private static final class Found {
        private final Paced looking;
        private long version = -1;
        private Set<String> dissolved = Set.of();
        private List<TwinGroup> groups = List.of();

        Found(InstantSource clock) {
            this.looking = new Paced(Duration.ofSeconds(1), 10, clock);
        }
    }

    Twins(InstantSource clock) {
        this.clock = clock;
    }

    /** @param dissolved campaigns whose comments are as free as those of none */
    synchronized List<TwinGroup> of(IndexSearcher searcher, String consultation, Set<String> dissolved, int limit)
            throws IOException {
        if (found.size() >= MOST_REMEMBERED && !found.containsKey(consultation)) {
            found.clear();
        }
        Found last = found.computeIfAbsent(consultation, first -> new Found(clock));
        long version = ((DirectoryReader) searcher.getIndexReader()).getVersion();
        boolean same = last.version == version && last.dissolved.equals(dissolved);
        if (!same && last.looking.isDue()) {
            last.looking.go(() -> last.groups = TwinSearch.groups(searcher, consultation, dissolved, MOST_GROUPS));
            last.version = version;
            last.dissolved = dissolved;
        }
        return last.groups.subList(0, Math.max(0, Math.min(limit, last.groups.size())));
    }
}
