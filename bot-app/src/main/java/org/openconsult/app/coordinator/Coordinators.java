package org.openconsult.app.coordinator;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** The accounts, one document each in {@code coordinators}. */
@Repository
public class Coordinators {
    private final MongoCollection<Document> accounts;

    Coordinators(MongoDatabase database) {
        this.accounts = database.getCollection("coordinators");
    }

    public Optional<Coordinator> find(String username) {
        return Optional.ofNullable(accounts.find(Filters.eq("_id", username)).first())
                .map(Coordinators::read);
    }

    /** Whether there is no account yet. */
    public boolean isEmpty() {
        return accounts.find().limit(1).first() == null;
    }

    /** Adds an account; false when the name is taken, and nothing changes then. */
    public boolean add(Coordinator coordinator) {
        try {
            accounts.insertOne(write(coordinator));
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getError().getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Document write(Coordinator coordinator) {
        return new Document("_id", coordinator.username())
                .append("passwordHash", coordinator.passwordHash())
                .append("role", coordinator.role().name())
                .append("createdAt", Date.from(coordinator.createdAt()));
    }

    private static Coordinator read(Document document) {
        return new Coordinator(
                document.getString("_id"),
                document.getString("passwordHash"),
                Role.valueOf(document.getString("role")),
                document.getDate("createdAt").toInstant());
    }
}
