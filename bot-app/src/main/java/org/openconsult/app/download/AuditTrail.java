package org.openconsult.app.download;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Date;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Who did what that others must be able to look up later; in {@code audit}, only ever added to. */
@Repository
class AuditTrail {
    private final MongoCollection<Document> entries;
    private final Clock clock;

    AuditTrail(MongoDatabase database, Clock clock) {
        this.entries = database.getCollection("audit");
        this.clock = clock;
    }

    /** Stores it durably before this returns. */
    void record(String who, String what, Document details, String reason) {
        entries.insertOne(new Document("who", who)
                .append("what", what)
                .append("details", details)
                .append("when", Date.from(clock.instant()))
                .append("reason", reason));
    }
}
