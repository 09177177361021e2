package org.openconsult.faults.verdict;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.openconsult.faults.process.Await;
import org.openconsult.faults.report.Finding;
import org.openconsult.faults.report.Findings;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;
import org.openconsult.turn.UnfinishedTurns;

/** Waits until nothing is left to be done, and reports what is still left after that. */
public final class Rest {
    private final MongoDatabase database;
    private final Versions deliveries;
    private final UnfinishedTurns unfinished;

    public Rest(MongoDatabase database) {
        this.database = database;
        this.deliveries = new Storage(database).versions(Storage.DELIVERIES);
        this.unfinished = new UnfinishedTurns(new Storage(database));
    }

    /**
     * Returns when nothing is left, or after the longest time.
     *
     * @param acknowledged how many messages must be there, some of them perhaps still on an instance's own disk
     */
    public void await(Duration longest, long acknowledged, Findings findings) {
        Await.that(
                longest,
                () -> isQueueEmpty() && taken() >= acknowledged && unfinished().isEmpty());
        unfinished().forEach(turn -> findings.add(Finding.LATE, "a turn's effects are not finished", turn));
        unsent().forEach(message -> findings.add(Finding.LATE, "a message is not sent", message));
    }

    /** Asked often, so it must cost those who empty the queue next to nothing. */
    private boolean isQueueEmpty() {
        return database.getCollection(Storage.OUTBOX_QUEUE).find().first() == null;
    }

    private long taken() {
        return database.getCollection(Storage.TURNS).countDocuments(Filters.exists(Versions.VERSION));
    }

    /** A note of a turn that was never committed stays for a day, and nothing is left to be done for it. */
    private List<String> unfinished() {
        MongoCollection<Document> turns = database.getCollection(Storage.TURNS);
        return unfinished.all().stream()
                .map(UnfinishedTurns.Note::turn)
                .filter(turn -> Inserts.find(turns, turn).isPresent())
                .toList();
    }

    /** But for those that somebody must look at. */
    private List<String> unsent() {
        return queued().stream()
                .filter(name ->
                        deliveries.newest(name).filter(Deliveries::isGivenUp).isEmpty())
                .toList();
    }

    private List<String> queued() {
        return database.getCollection(Storage.OUTBOX_QUEUE)
                .find()
                .map((Document document) -> document.getString("_id"))
                .into(new ArrayList<>());
    }
}
