package org.openconsult.storage;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * Things that several workers change without transactions: each is kept as all its versions, one document each, from 1
 * without a gap, and a change is the insert of the next one. Inserting under a name that can be taken only once is atomic
 * on every compatible server; a change on a condition is not on all of them. So nothing that stands is ever written
 * again, and a worker that slept undoes nothing: the version it wanted to add is taken.
 *
 * <p>The one exception is erasure. A tombstone is added as the next version first, so that no sleeping worker can add
 * anything after it that it had made of what stood before; then what stood before is overwritten, and no name becomes free.
 *
 * <p>Each version carries the turn that last changed the thing, and an older turn changes nothing.
 */
public final class Versions {
    /** The thing's own name; {@code _id} is that name, a slash and the version. */
    public static final String ID = "id";
    /** A whole number from 1. */
    public static final String VERSION = "version";
    /** The turn of the conversation that last changed the thing. */
    public static final String TURN = "turn";

    private static final String ERASED = "erased";
    private static final int AT_ONCE = 4;

    private final MongoCollection<Document> documents;
    private final GatheredInserts inserts;
    private final Announcement announcement;
    private final Optional<KnownVersions> known;

    /** Tells that a version is added. */
    interface Announcement {
        /** Tells it, and waits until it is told. */
        void before(String id, long version);

        /** Begins to tell it, and answers what waits until it is told, unless somebody else sees to that. */
        Runnable beside(String id, long version);
    }

    Versions(
            MongoCollection<Document> documents,
            GatheredInserts inserts,
            Announcement announcement,
            Optional<KnownVersions> known) {
        this.documents = documents;
        this.inserts = inserts;
        this.announcement = announcement;
        this.known = known;
    }

    /** The name of one version. */
    public static String name(String id, long version) {
        return id + "/" + version;
    }

    public Optional<Document> find(String id, long version) {
        return Inserts.find(documents, name(id, version));
    }

    public Optional<Document> newest(String id) {
        return newestFrom(id, 0);
    }

    /**
     * The newest version, found faster from one that is known to be there: some versions are asked for in one question, which
     * is all that most things take.
     *
     * @param known a version that is stored, or 0; one that is not there is only slower
     */
    public Optional<Document> newestFrom(String id, long known) {
        long first = Math.max(1, known);
        long last = first + AT_ONCE - 1;
        Optional<Document> seen = named(List.of(id), first, last).stream().reduce(Versions::newer);
        if (seen.isEmpty()) {
            return first == 1 ? seen : newest(id);
        }
        return seen.get().getLong(VERSION) < last ? seen : searched(id, last);
    }

    private Optional<Document> searched(String id, long known) {
        Search search = new Search(id);
        return search.found(NewestVersion.from(known, search));
    }

    /** The number of the newest version, known by its name alone, whatever stands in it; 0 where there is none. */
    public long newestNumber(String id) {
        return NewestVersion.from(0, version -> find(id, version).isPresent());
    }

    /** The newest version of each that is there, some versions of all of them asked for at a time. */
    public Map<String, Document> newestOf(Collection<String> ids) {
        Map<String, Document> newest = new HashMap<>();
        Set<String> open = new HashSet<>(ids);
        for (long first = 1; !open.isEmpty(); first += AT_ONCE) {
            long last = first + AT_ONCE - 1;
            named(open, first, last)
                    .forEach(document -> newest.merge(document.getString(ID), document, Versions::newer));
            open.removeIf(id -> !newest.containsKey(id) || newest.get(id).getLong(VERSION) < last);
        }
        return newest;
    }

    /** Those of these versions that are there, by their names, in any order. */
    public List<Document> named(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : documents.find(Filters.in(Inserts.ID, names)).into(new ArrayList<>());
    }

    private List<Document> named(Collection<String> ids, long first, long last) {
        return named(ids.stream()
                .flatMap(id -> LongStream.rangeClosed(first, last).mapToObj(version -> name(id, version)))
                .toList());
    }

    private static Document newer(Document one, Document other) {
        return one.getLong(VERSION) > other.getLong(VERSION) ? one : other;
    }

    /**
     * Adds a version to a thing, its first if that is 1.
     *
     * @return false, with nothing changed, when somebody else has added it
     */
    public boolean add(String id, long version, Document content) {
        announcement.before(id, version);
        return inserts.insert(named(id, version, content));
    }

    /**
     * The same for whoever does it again after a crash, and tells by that what the crash kept from being told: so nothing has
     * to be told before.
     */
    public boolean addRepeatably(String id, long version, Document content) {
        Runnable telling = announcement.beside(id, version);
        RawBsonDocument added = inserts.written(named(id, version, content));
        boolean isNew = inserts.insert(added);
        known.ifPresent(versions -> versions.tried(id, added, isNew));
        telling.run();
        return isNew;
    }

    /**
     * Changes a thing as part of a turn, which is repeated after a crash; does nothing when that turn, or a later one, has
     * changed it before, and nothing to what was erased.
     */
    public void change(String id, long turn, UnaryOperator<Document> change) {
        boolean done = false;
        while (!done) {
            Optional<Document> newest =
                    known.flatMap(versions -> versions.find(id)).or(() -> newest(id));
            done = newest.isEmpty() || isChanged(id, turn, newest.get(), change);
        }
    }

    private boolean isChanged(String id, long turn, Document newest, UnaryOperator<Document> change) {
        if (isBefore(turn, newest) && !isTombstone(newest)) {
            return addRepeatably(
                    id, next(newest), change.apply(new Document(newest)).append(TURN, turn));
        }
        if (newest.getLong(TURN) == turn) {
            announcement.beside(id, newest.getLong(VERSION)).run();
        }
        return true;
    }

    /**
     * Erases a thing: its newest version, and all before, become what is left of it. Again is harmless.
     *
     * @param tombstone makes of a version what may stay; made of a tombstone it makes the same
     */
    public void erase(String id, long turn, UnaryOperator<Document> tombstone) {
        Optional<Document> newest = newest(id);
        while (newest.isPresent()
                && !isTombstone(newest.get())
                && !add(id, next(newest.get()), left(newest.get(), turn, tombstone))) {
            newest = newest(id);
        }
        // Behind the tombstone nobody adds what would be known anew.
        known.ifPresent(versions -> versions.forget(id));
        long last = newest(id).map(document -> document.getLong(VERSION)).orElse(0L);
        for (long version = 1; version <= last; version++) {
            long place = version;
            find(id, place)
                    .filter(document -> !isTombstone(document))
                    .ifPresent(document -> overwrite(id, place, left(document, turn, tombstone)));
        }
    }

    /** Whether this version stands for something that was erased. */
    public static boolean isTombstone(Document document) {
        return document.getBoolean(ERASED, false);
    }

    /** Puts what may stay in the place of a version that stands. Only for erasing. */
    public void overwrite(String id, long version, Document content) {
        documents.replaceOne(Filters.eq(Inserts.ID, name(id, version)), named(id, version, content));
    }

    /** A version as it is stored. */
    public static Document named(String id, long version, Document content) {
        return new Document(content)
                .append(Inserts.ID, name(id, version))
                .append(ID, id)
                .append(VERSION, version);
    }

    private static Document left(Document document, long turn, UnaryOperator<Document> tombstone) {
        return tombstone.apply(new Document(document)).append(TURN, turn).append(ERASED, true);
    }

    private static long next(Document document) {
        return document.getLong(VERSION) + 1;
    }

    private static boolean isBefore(long turn, Document document) {
        return document.getLong(TURN) < turn;
    }

    /** Asks for versions by name, and keeps the last one that was there. */
    private final class Search implements LongPredicate {
        private final String id;
        private Optional<Document> last = Optional.empty();

        Search(String id) {
            this.id = id;
        }

        @Override
        public boolean test(long version) {
            Optional<Document> asked = find(id, version);
            if (asked.isPresent()) {
                last = asked;
            }
            return asked.isPresent();
        }

        Optional<Document> found(long version) {
            return last.filter(document -> document.getLong(VERSION) == version).or(() -> find(id, version));
        }
    }
}
