package org.openconsult.storage;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * Follows what is told of comments, participants and code books, by one reader's own place in every writer's row. Every
 * question is by {@code _id}, and what was begun in another order than it was numbered is found all the same, so no clock is
 * needed.
 *
 * <p>What was told long before its version came, by a worker that slept in between, may be missed: who follows should
 * compare all now and then. For one thread.
 */
public final class NewsReader {
    /** Names of each row that are asked for while nothing is told, and while something is. */
    private static final int QUIET = 16;

    private static final int BUSY = 500;
    private static final int MOST_GAPS = 256;
    private static final int OVERLAP = 1000;

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> rows;
    private final Map<String, Place> places = new HashMap<>();
    private int ahead = QUIET;
    private boolean isBehind;

    public NewsReader(Storage storage) {
        this.entries = storage.collection(Storage.NEWS);
        this.rows = storage.collection(Storage.NEWS_ROWS);
    }

    /**
     * Leaves out what was told before, but for the last thousand of each row, whose versions may still be on their way. To be
     * called before everything is compared.
     */
    public void skipOlder() {
        for (String row : rows()) {
            places.computeIfAbsent(row, name -> {
                long end = NewestVersion.from(0, number -> Inserts.find(entries, Versions.name(name, number))
                        .isPresent());
                return new Place(Math.max(0, end - OVERLAP));
            });
        }
    }

    /** What was told since it was asked last, some hundreds at most; ask again while {@link #isBehind}. */
    public List<ToldVersion> read() {
        Set<String> there = rows();
        there.forEach(row -> places.computeIfAbsent(row, name -> new Place(0)));
        places.keySet().retainAll(there);
        List<ToldVersion> told = new ArrayList<>();
        List<String> asked = places.entrySet().stream()
                .flatMap(place -> place.getValue().next(place.getKey(), ahead))
                .toList();
        if (!asked.isEmpty()) {
            entries.find(Filters.in(Inserts.ID, asked)).forEach(entry -> told.add(taken(entry)));
        }
        isBehind = told.size() >= ahead;
        ahead = told.isEmpty() ? QUIET : BUSY;
        return told;
    }

    /** Whether as much was told as was asked for, so that more may be waiting. */
    public boolean isBehind() {
        return isBehind;
    }

    /** Deletes the rows that were begun before a moment; several may do so at once. */
    public void forget(Instant before) {
        for (String row : rows()) {
            if (new ObjectId(row).getTimestamp() < before.getEpochSecond()) {
                forget(row);
            }
        }
    }

    private void forget(String row) {
        long deleted = 1;
        for (long first = 1; deleted > 0; first += OVERLAP) {
            deleted = entries.deleteMany(
                            Filters.in(Inserts.ID, names(row, first, OVERLAP).toList()))
                    .getDeletedCount();
        }
        Inserts.delete(rows, row);
        places.remove(row);
    }

    private Set<String> rows() {
        return rows.find().map(row -> row.getString(Inserts.ID)).into(new HashSet<>());
    }

    private ToldVersion taken(Document entry) {
        String name = entry.getString(Inserts.ID);
        int slash = name.indexOf('/');
        Place place = places.get(name.substring(0, slash));
        if (place != null) {
            place.take(Long.parseLong(name.substring(slash + 1)));
        }
        return new ToldVersion(entry.getString(News.OF), entry.getString(Versions.ID), entry.getLong(Versions.VERSION));
    }

    private static Stream<String> names(String row, long first, int count) {
        return LongStream.range(first, first + count).mapToObj(number -> Versions.name(row, number));
    }

    /** How far one row was read, and which numbers before that were not there. */
    private static final class Place {
        private final NavigableSet<Long> gaps = new TreeSet<>();
        private long last;

        Place(long last) {
            this.last = last;
        }

        Stream<String> next(String row, int ahead) {
            return Stream.concat(gaps.stream().map(number -> Versions.name(row, number)), names(row, last + 1, ahead));
        }

        void take(long number) {
            gaps.remove(number);
            for (long missing = last + 1; missing < number; missing++) {
                gaps.add(missing);
            }
            last = Math.max(last, number);
            while (gaps.size() > MOST_GAPS) {
                gaps.pollFirst();
            }
        }
    }
}
