package org.openconsult.app.coordinator;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.openconsult.storage.Storage;
import org.springframework.stereotype.Repository;

/** The accounts, one document each in {@code coordinators}. There are tens of them, and hardly ever hundreds. */
@Repository
public class Coordinators {
    private static final String ID = "_id";
    private static final String PASSWORD = "passwordHash";
    private static final String LAST_SIGN_IN = "lastSignInAt";
    private static final String VERSION = "version";
    private static final int MOST = 1_000;
    /** Programs sign in with each request. */
    private static final Duration EXACT_TO = Duration.ofMinutes(10);

    private final MongoCollection<Document> accounts;

    Coordinators(Storage storage) {
        this.accounts = storage.collection("coordinators");
    }

    public Optional<Coordinator> find(String username) {
        return Optional.ofNullable(accounts.find(Filters.eq(ID, username)).first())
                .map(Coordinators::read);
    }

    /** By name; a thousand at most. */
    public List<Coordinator> all() {
        return accounts.find()
                .sort(Sorts.ascending(ID))
                .limit(MOST)
                .map(Coordinators::read)
                .into(new ArrayList<>());
    }

    /** The account that an administrator connected with somebody at an identity provider. */
    public Optional<Coordinator> withIdentity(String identity) {
        String wanted = Identity.plain(identity);
        return all().stream()
                .filter(account -> account.identity().filter(wanted::equals).isPresent())
                .findFirst();
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

    /**
     * Changes an account that nobody changed since it was read.
     *
     * @param changed with the version that was read; one more is stored
     * @return false when somebody did, and nothing changes then
     */
    boolean change(Coordinator changed) {
        Coordinator next = changed.next();
        return accounts.updateOne(
                                at(changed.username(), changed.version()),
                                Updates.combine(
                                        Updates.set(PASSWORD, next.passwordHash()),
                                        Updates.set("role", next.role().name()),
                                        next.identity()
                                                .map(identity -> Updates.set("identity", identity))
                                                .orElseGet(() -> Updates.unset("identity")),
                                        Updates.set("off", next.off()),
                                        Updates.set(VERSION, next.version())))
                        .getModifiedCount()
                == 1;
    }

    /** The same password under a stronger hash; no change of the account. */
    void rehash(String username, String from, String to) {
        accounts.updateOne(
                Filters.and(Filters.eq(ID, username), Filters.eq(PASSWORD, from)), Updates.set(PASSWORD, to));
    }

    /** Remembers when somebody signed in last. */
    public void signedIn(String username, Instant now) {
        Optional<Instant> known = find(username).flatMap(Coordinator::lastSignInAt);
        if (known.isEmpty() || known.get().plus(EXACT_TO).isBefore(now)) {
            accounts.updateOne(Filters.eq(ID, username), Updates.set(LAST_SIGN_IN, Date.from(now)));
        }
    }

    /** Accounts of before versions were counted have none. */
    private static Bson at(String username, long version) {
        return Filters.and(
                Filters.eq(ID, username),
                version == 0
                        ? Filters.or(Filters.exists(VERSION, false), Filters.eq(VERSION, 0L))
                        : Filters.eq(VERSION, version));
    }

    private static Document write(Coordinator coordinator) {
        Document document = new Document(ID, coordinator.username())
                .append(PASSWORD, coordinator.passwordHash())
                .append("role", coordinator.role().name())
                .append("createdAt", Date.from(coordinator.createdAt()))
                .append("off", coordinator.off())
                .append(VERSION, coordinator.version());
        coordinator.identity().ifPresent(identity -> document.append("identity", identity));
        return document;
    }

    private static Coordinator read(Document document) {
        return new Coordinator(
                document.getString(ID),
                document.getString(PASSWORD),
                Role.valueOf(document.getString("role")),
                document.getDate("createdAt").toInstant(),
                Optional.ofNullable(document.getString("identity")),
                Optional.ofNullable(document.getDate(LAST_SIGN_IN)).map(Date::toInstant),
                document.getBoolean("off", false),
                document.get(VERSION, 0L));
    }
}
