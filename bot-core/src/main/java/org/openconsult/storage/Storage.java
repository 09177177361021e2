package org.openconsult.storage;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * The collections, and how they are used whatever the database's address says: writes are acknowledged by a majority
 * and journalled wherever the server has that, reads go to the primary.
 * What each holds is in {@code docs/data.md}.
 */
public final class Storage {
    public static final String TURNS = "turns";
    public static final String UNFINISHED = "unfinished";
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
    public static final String SESSIONS = "sessions";
    public static final String SESSION_COMMENTS = "session_comments";
    public static final String SESSION_COUNTS = "session_counts";
    public static final String INVITATIONS = "invitations";
    public static final String FACILITATORS = "facilitators";
    public static final String CONSULTATIONS = "consultations";
    public static final String COMMITMENT_VERSIONS = "commitment_versions";

    /** Within the fifteen seconds that a provider waits for its answer; what fails is sent again. */
    private static final Duration LONGEST_WRITE = Duration.ofSeconds(8);

    private final MongoDatabase database;

    public Storage(MongoDatabase database) {
        this.database = database.withWriteConcern(WriteConcern.MAJORITY
                        .withJournal(true)
                        .withWTimeout(LONGEST_WRITE.toMillis(), TimeUnit.MILLISECONDS))
                .withReadPreference(ReadPreference.primary());
    }

    public MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    /** Things that several workers change, each change the insert of a new version. */
    public Versions versions(String name) {
        return new Versions(collection(name));
    }

    /** Makes the indexes; again is harmless. Nothing on the way of a message needs one: they serve reading and lists. */
    public void createIndexes() {
        collection(COMMENTS)
                .createIndex(Indexes.ascending("consultation", "received_at", Versions.ID, Versions.VERSION));
        collection(COMMENTS).createIndex(Indexes.ascending("participant"));
        collection(PARTICIPANTS).createIndex(Indexes.ascending(Versions.ID));
        collection(SESSIONS).createIndex(Indexes.ascending("consultation"));
        collection(SESSION_COMMENTS).createIndex(Indexes.ascending("session", "number"));
        collection(OUTBOX_QUEUE)
                .createIndex(Indexes.ascending("transport", "urgency", "conversation", "place", "index"));
    }
}
