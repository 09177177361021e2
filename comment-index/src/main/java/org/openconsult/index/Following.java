package org.openconsult.index;

import com.mongodb.client.MongoCursor;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.openconsult.comment.CommentId;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.storage.NewsReader;
import org.openconsult.storage.Storage;
import org.openconsult.storage.ToldVersion;
import org.openconsult.storage.Versions;

/**
 * Brings an index to where the storage is: by what is told of new versions, and by a comparison of all, which finds what
 * was not told in time.
 */
final class Following {
    private static final int BATCH = 500;
    private static final int LONGEST_STRETCH = 20_000;
    private static final int MOST_AWAITED = 10_000;

    private static final Comparator<ToldVersion> BY_NUMBER = Comparator.comparingLong(ToldVersion::version);

    private final StoredRecord record;
    private final NewsReader news;
    private final CommentIndex index;
    /** Told of and not there yet. */
    private final Set<ToldVersion> awaited = new LinkedHashSet<>();

    private final AtomicLong compared = new AtomicLong();
    private volatile long expected;
    private boolean changed;

    Following(Storage storage, Function<String, PersonalDataMask> masks, CommentIndex index) {
        this.record = new StoredRecord(storage, masks);
        this.news = new NewsReader(storage);
        this.index = index;
    }

    long compared() {
        return compared.get();
    }

    long expected() {
        return expected;
    }

    /** Whether there is anything else to find or to count since this was asked. */
    boolean hasChanged() {
        boolean answer = changed;
        changed = false;
        return answer;
    }

    /** Deletes what was told long ago. */
    void forget(Instant before) {
        news.forget(before);
    }

    /**
     * Compares all that is stored with what the index holds.
     *
     * @param meanwhile what must go on while this takes its time
     */
    void compare(Work meanwhile) throws IOException {
        news.skipOlder();
        expected = record.size();
        compared.set(0);
        long stored = compareComments(meanwhile);
        index.refresh();
        comparePeople(meanwhile);
        if (index.size() > stored) {
            removeWhatIsNotStored();
        }
    }

    /** Something that is done in between. */
    @FunctionalInterface
    interface Work {
        void go() throws IOException;
    }

    private long compareComments(Work meanwhile) throws IOException {
        Set<String> behind = new LinkedHashSet<>();
        long stored = 0;
        try (MongoCursor<Document> versions = record.all(Storage.COMMENTS)) {
            while (versions.hasNext()) {
                Document version = versions.next();
                long seen = compared.incrementAndGet();
                if (!IndexedComment.isTrial(version)) {
                    stored += version.getLong(Versions.VERSION) == 1 ? 1 : 0;
                    addIfBehind(version, behind);
                }
                if (behind.size() >= BATCH || seen % LONGEST_STRETCH == 0) {
                    putNewest(behind);
                    behind.clear();
                    meanwhile.go();
                }
            }
        }
        putNewest(behind);
        return stored;
    }

    private void addIfBehind(Document version, Set<String> behind) throws IOException {
        String id = version.getString(Versions.ID);
        if (index.held(id)
                .filter(held -> held.version() >= version.getLong(Versions.VERSION))
                .isEmpty()) {
            behind.add(id);
        }
    }

    private void comparePeople(Work meanwhile) throws IOException {
        Set<String> behind = new LinkedHashSet<>();
        long people = 0;
        try (MongoCursor<Document> versions = record.all(Storage.PARTICIPANTS)) {
            while (versions.hasNext()) {
                addBehind(versions.next(), behind);
                people++;
                if (behind.size() >= BATCH || people % LONGEST_STRETCH == 0) {
                    putNewest(behind);
                    behind.clear();
                    meanwhile.go();
                }
            }
        }
        putNewest(behind);
    }

    private void addBehind(Document person, Set<String> behind) throws IOException {
        index.ofPerson(person.getString(Versions.ID), person.getLong(Versions.VERSION))
                .forEach(comment -> behind.add(comment.value()));
    }

    /** An index can be of another database than the one that is asked now, or of a later state than its backup. */
    private void removeWhatIsNotStored() throws IOException {
        List<CommentId> ids = index.all();
        for (int first = 0; first < ids.size(); first += BATCH) {
            List<CommentId> some = ids.subList(first, Math.min(first + BATCH, ids.size()));
            Set<String> stored = record.stored(some);
            for (CommentId id : some) {
                if (!stored.contains(id.value())) {
                    index.remove(id);
                    changed = true;
                }
            }
        }
    }

    /**
     * Takes in what was told since the last time. While people write, a few more are told meanwhile, every time: these wait for
     * the next, since each round costs as much for three as for three hundred.
     */
    void follow() throws IOException {
        do {
            awaited.addAll(news.read());
            takeAwaited();
        } while (news.isBehind());
    }

    private void takeAwaited() throws IOException {
        List<ToldVersion> told = List.copyOf(awaited);
        for (int first = 0; first < told.size(); first += BATCH) {
            take(told.subList(first, Math.min(first + BATCH, told.size())));
        }
        Iterator<ToldVersion> oldest = awaited.iterator();
        for (int surplus = awaited.size() - MOST_AWAITED; surplus > 0; surplus--) {
            oldest.next();
            oldest.remove();
        }
    }

    private void take(List<ToldVersion> told) throws IOException {
        Map<String, Document> people = newestThere(Storage.PARTICIPANTS, told);
        put(record.withAuthors(newestThere(Storage.COMMENTS, told).values(), people));
        takePeople(people.values());
        // Comments are kept with the ids that they were given; what these stand for, and what is answered, is looked
        // up as they are counted.
        changed |= !newestThere(Storage.CODE_BOOKS, told).isEmpty();
        changed |= !newestThere(Storage.RESPONSES, told).isEmpty();
    }

    /** Of each thing that was told of the newest version that is there; neither that one nor older ones are awaited any more. */
    private Map<String, Document> newestThere(String collection, List<ToldVersion> told) {
        List<ToldVersion> ofIt = told.stream()
                .filter(version -> version.collection().equals(collection))
                .toList();
        Map<String, Document> newest = new HashMap<>();
        for (List<ToldVersion> open = ofIt; !open.isEmpty(); ) {
            // An older one only where this is not there yet.
            Set<ToldVersion> last = lastOfEach(open);
            record.of(collection)
                    .named(last.stream().map(ToldVersion::name).toList())
                    .forEach(version -> newest.put(version.getString(Versions.ID), version));
            open = open.stream()
                    .filter(version -> !last.contains(version) && !newest.containsKey(version.id()))
                    .toList();
        }
        ofIt.stream().filter(version -> isReached(version, newest)).forEach(awaited::remove);
        return newest;
    }

    private static Set<ToldVersion> lastOfEach(List<ToldVersion> told) {
        return Set.copyOf(told.stream()
                .collect(Collectors.toMap(ToldVersion::id, version -> version, BinaryOperator.maxBy(BY_NUMBER)))
                .values());
    }

    private static boolean isReached(ToldVersion told, Map<String, Document> newest) {
        return Optional.ofNullable(newest.get(told.id()))
                .filter(version -> told.version() <= version.getLong(Versions.VERSION))
                .isPresent();
    }

    private void takePeople(Collection<Document> versions) throws IOException {
        if (versions.isEmpty()) {
            return;
        }
        index.refresh();
        Set<String> behind = new LinkedHashSet<>();
        for (Document version : versions) {
            addBehind(version, behind);
        }
        putNewest(behind);
    }

    private void putNewest(Set<String> behind) throws IOException {
        List<String> ids = List.copyOf(behind);
        for (int first = 0; first < ids.size(); first += BATCH) {
            put(record.newest(ids.subList(first, Math.min(first + BATCH, ids.size()))));
        }
    }

    /** Puts what the index does not hold in that state or a later one. */
    private void put(List<IndexedComment> comments) throws IOException {
        for (IndexedComment comment : comments) {
            boolean known = index.held(comment.id().value())
                    .filter(held -> held.covers(comment))
                    .isPresent();
            if (!known) {
                index.put(comment);
                changed = true;
            }
        }
    }
}
