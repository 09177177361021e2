package org.openconsult.storage;

import com.mongodb.MongoCommandException;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * The collections, and how they are used whatever the database's address says: writes are acknowledged by a majority
 * and journalled wherever the server has that, reads go to the primary.
 * What each holds is in {@code docs/data.md}.
 */
public final class Storage {
    public static final String TURNS = "turns";
    public static final String OLDER_MESSAGES = "older_messages";
    public static final String PARTICIPANTS = "participants";
    public static final String COMMENTS = "comments";
    public static final String RECEIPTS = "receipts";
    public static final String OUTBOX = "outbox";
    public static final String OUTBOX_QUEUE = "outbox_queue";
    public static final String FAREWELLS = "farewells";
    public static final String WHEREABOUTS = "whereabouts";
    public static final String DELIVERIES = "deliveries";
    public static final String TRANSPORT_HOLDS = "transport_holds";
    public static final String DEAD_LETTERS = "dead_letters";
    public static final String SPENDING = "spending";
    public static final String SET_ASIDE = "set_aside";
    public static final String SHIFTS = "shifts";
    public static final String LETTERS = "letters";
    public static final String UNFINISHED_LETTERS = "unfinished_letters";
    public static final String SESSIONS = "sessions";
    public static final String SESSION_COMMENTS = "session_comments";
    public static final String SESSION_COUNTS = "session_counts";
    public static final String INVITATIONS = "invitations";
    public static final String FACILITATORS = "facilitators";
    public static final String CONSULTATIONS = "consultations";
    public static final String COMMITMENT_VERSIONS = "commitment_versions";
    public static final String CHANGE_REASONS = "change_reasons";
    public static final String NEWS = "news";
    public static final String NEWS_ROWS = "news_rows";
    public static final String AUDIT = "audit";
    public static final String CODE_BOOKS = "code_books";
    public static final String CAMPAIGNS = "campaigns";
    public static final String CAMPAIGN_STEPS = "campaign_steps";
    public static final String MEETINGS = "meetings";
    public static final String UNFINISHED_ENTRIES = "unfinished_entries";
    public static final String UNFINISHED_CORRECTIONS = "unfinished_corrections";
    public static final String DOCUMENTS = "documents";
    public static final String UNFINISHED_DOCUMENTS = "unfinished_documents";
    /** A GridFS bucket: two collections. */
    public static final String DOCUMENT_BYTES = "document_bytes";

    public static final String RESPONSES = "responses";
    public static final String PHASE_MOVES = "phase_moves";
    public static final String TOLD_ANSWERS = "told_answers";

    public static final String CONTACTS = "contacts";
    public static final String UNFINISHED_CONTACTS = "unfinished_contacts";
    public static final String UNFINISHED_REMOVALS = "unfinished_removals";
    public static final String COVERAGE_TARGETS = "coverage_targets";
    public static final String EXPORT_JOBS = "export_jobs";

    public static final String REMINDERS = "reminders";
    public static final String MAILINGS = "mailings";
    public static final String MAILING_PIECES = "mailing_pieces";
    public static final String MAILING_MARKS = "mailing_marks";

    /** Whose versions are told of. */
    private static final Set<String> FOLLOWED = Set.of(COMMENTS, PARTICIPANTS, CODE_BOOKS, RESPONSES);

    /** Within the fifteen seconds that a provider waits for its answer; what fails is sent again. */
    private static final Duration LONGEST_WRITE = Duration.ofSeconds(8);

    /** Threads of gathered writes end when there was nothing to write for so long. */
    private static final int IDLE_SECONDS = 10;

    private static final Versions.Announcement NOT_TOLD = new Versions.Announcement() {
        @Override
        public void before(String id, long version) {}

        @Override
        public Runnable beside(String id, long version) {
            return () -> {};
        }
    };

    private final MongoDatabase database;
    private final Map<String, GatheredInserts> inserts;
    private final Map<String, NotedInserts> noted;
    private final Map<String, GatheredDeletes> deletes;
    private final Executor threads;
    private final News news;
    private final boolean ofTurns;

    public Storage(MongoDatabase database) {
        this.database = database.withWriteConcern(WriteConcern.MAJORITY
                        .withJournal(true)
                        .withWTimeout(LONGEST_WRITE.toMillis(), TimeUnit.MILLISECONDS))
                .withReadPreference(ReadPreference.primary());
        this.inserts = new ConcurrentHashMap<>();
        this.noted = new ConcurrentHashMap<>();
        this.deletes = new ConcurrentHashMap<>();
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Storage::thread);
        this.news = new News(this, threads);
        this.ofTurns = false;
    }

    private Storage(Storage same, boolean ofTurns) {
        this.database = same.database;
        this.inserts = same.inserts;
        this.noted = same.noted;
        this.deletes = same.deletes;
        this.threads = same.threads;
        this.news = same.news;
        this.ofTurns = ofTurns;
    }

    /**
     * The same, where a version that is added repeatably is told a moment later, and is known when it is changed: for works that are
     * noted as unfinished until {@link #strikes} takes the note away, which waits for that.
     */
    public Storage ofTurns() {
        return new Storage(this, true);
    }

    public MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    /**
     * About how many documents a collection has, as the server's statistics say: some servers read a whole collection to count it.
     *
     * @return 0 where there are none, or where that is not known
     */
    public long about(String name) {
        try {
            Number count = database.runCommand(new Document("collStats", name)).get("count", Number.class);
            return count == null ? 0 : Math.max(0, count.longValue());
        } catch (MongoCommandException unknown) {
            return 0;
        }
    }

    /** Inserts into a collection, together with those of other workers. */
    public GatheredInserts inserts(String name) {
        return inserts.computeIfAbsent(name, named -> new GatheredInserts(collection(named), threads));
    }

    /** Inserts into a collection behind notes in the same one, together with those of other workers. */
    public NotedInserts notedInserts(String name) {
        return noted.computeIfAbsent(name, named -> new NotedInserts(collection(named), inserts(named), threads));
    }

    /** Deletes from a collection by {@code _id}, together with those of other workers. */
    public GatheredDeletes deletes(String name) {
        return deletes.computeIfAbsent(name, named -> new GatheredDeletes(collection(named), threads));
    }

    /** Takes notes of unfinished work out of a collection. */
    public Strikes strikes(String name) {
        return new Strikes(collection(name), news, threads);
    }

    /** Files. Its collections are the bucket's name with {@code .files} and {@code .chunks} behind it. */
    public GridFSBucket bucket(String name) {
        return GridFSBuckets.create(database, name);
    }

    /** Things that several workers change, each change the insert of a new version. */
    public Versions versions(String name) {
        MongoCollection<Document> documents = collection(name);
        return new Versions(
                documents,
                inserts(name),
                FOLLOWED.contains(name) ? new Told(name) : NOT_TOLD,
                ofTurns
                        ? Optional.of(
                                new KnownVersions(documents.getCodecRegistry().get(Document.class)))
                        : Optional.empty());
    }

    private final class Told implements Versions.Announcement {
        private final String of;

        Told(String of) {
            this.of = of;
        }

        @Override
        public void before(String id, long version) {
            news.begin(of, id, version).run();
        }

        @Override
        public Runnable beside(String id, long version) {
            if (ofTurns) {
                news.beginSoon(of, id, version);
                return () -> {};
            }
            return news.begin(of, id, version);
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "storage-writer");
        thread.setDaemon(true);
        return thread;
    }

    /** Makes the indexes; again is harmless. Nothing on the way of a message needs one: they serve reading and lists. */
    public void createIndexes() {
        collection(COMMENTS)
                .createIndex(Indexes.ascending("consultation", "received_at", Versions.ID, Versions.VERSION));
        collection(COMMENTS)
                .createIndex(Indexes.ascending("participant", Versions.VERSION, "received_at", Versions.ID));
        collection(PARTICIPANTS).createIndex(Indexes.ascending(Versions.ID));
        collection(PARTICIPANTS).createIndex(Indexes.ascending("pseudonym"));
        collection(SESSIONS).createIndex(Indexes.ascending("consultation"));
        collection(SESSION_COMMENTS).createIndex(Indexes.ascending("session", "number"));
        collection(OUTBOX_QUEUE)
                .createIndex(Indexes.ascending("transport", "urgency", "conversation", "place", "index"));
        collection(AUDIT).createIndex(Indexes.descending("when", "_id"));
        for (String filtered : List.of("who", "what", "thing")) {
            collection(AUDIT)
                    .createIndex(Indexes.compoundIndex(Indexes.ascending(filtered), Indexes.descending("when", "_id")));
        }
        collection(CAMPAIGNS).createIndex(Indexes.ascending("consultation"));
        collection(RESPONSES).createIndex(Indexes.ascending("consultation"));
        collection(MEETINGS).createIndex(Indexes.ascending("consultation"));
        collection(CONTACTS).createIndex(Indexes.ascending("consultation"));
        collection(CONTACTS).createIndex(Indexes.ascending("place"));
        collection(DOCUMENT_BYTES + ".chunks")
                .createIndex(Indexes.ascending("files_id", "n"), new IndexOptions().unique(true));
    }
}
