package org.openconsult.storage;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
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
    public static final String CONVERSATIONS = "conversations";
    public static final String PARTICIPANTS = "participants";
    public static final String COMMENTS = "comments";
    public static final String RECEIPTS = "receipts";
    public static final String INBOUND = "inbound";
    public static final String OUTBOX = "outbox";
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

    /** Documents that several workers change, each change on the version it saw. */
    public VersionedDocuments versioned(String name) {
        return new VersionedDocuments(collection(name));
    }

    /** Makes the indexes; again is harmless. Called once before anything is written. */
    public void createIndexes() {
        for (String versioned : new String[] {CONVERSATIONS, PARTICIPANTS, COMMENTS, CONSULTATIONS}) {
            collection(versioned)
                    .createIndex(
                            Indexes.ascending(VersionedDocuments.ID, VersionedDocuments.VERSION),
                            new IndexOptions().unique(true));
        }
        collection(CONVERSATIONS).createIndex(Indexes.ascending("unfinished_since"), new IndexOptions().sparse(true));
        collection(COMMENTS).createIndex(Indexes.ascending("consultation", "received_at", VersionedDocuments.ID));
        collection(COMMENTS).createIndex(Indexes.ascending("participant"));
    }
}
