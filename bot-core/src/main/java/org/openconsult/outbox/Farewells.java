package org.openconsult.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;

/**
 * Erases messages to people who had their data erased: address and words. The last one, which tells them so, is noted and
 * erased once it is finished.
 */
public final class Farewells {
    /** More are left to the next time. */
    private static final int AT_ONCE = 1_000;

    private final MongoCollection<Document> notes;
    private final MongoCollection<Document> messages;
    private final OutboxQueue queue;
    private final Whereabouts whereabouts;

    public Farewells(Storage storage, Whereabouts whereabouts) {
        this.notes = storage.collection(Storage.FAREWELLS);
        this.messages = storage.collection(Storage.OUTBOX);
        this.queue = new OutboxQueue(storage);
        this.whereabouts = whereabouts;
    }

    /** A message that is to be erased when it is finished; again is harmless. */
    public void note(String id) {
        note(notes, id);
    }

    /** The same, for whoever does nothing else with farewells. */
    public static void note(Storage storage, String id) {
        note(storage.collection(Storage.FAREWELLS), id);
    }

    private static void note(MongoCollection<Document> notes, String id) {
        Inserts.insert(notes, new Document(Inserts.ID, id));
    }

    /** Erases a message now. One that still waits is not sent any more, and one that never was can never be kept. */
    public void erase(OutboxEntry entry) {
        if (!Inserts.insert(messages, OutboxDocuments.erased(OutboxDocuments.write(entry)))) {
            erase(entry.id());
        }
    }

    /** The same of a message that perhaps was never kept, and then never is with an address. */
    public void eraseAddress(OutboxEntry entry) {
        if (!Inserts.insert(messages, OutboxDocuments.withoutAddress(OutboxDocuments.write(entry)))) {
            eraseAddress(entry.id());
        }
    }

    /** Erases where a message went, which was said to somebody else who wrote from there. */
    public void eraseAddress(String id) {
        Inserts.find(messages, id).ifPresent(message -> put(id, OutboxDocuments.withoutAddress(message)));
    }

    private void erase(String id) {
        Inserts.find(messages, id).ifPresent(message -> put(id, OutboxDocuments.erased(message)));
    }

    private void eraseWhereabouts(String id) {
        Inserts.find(messages, id)
                .map(OutboxDocuments::read)
                .filter(entry -> entry.sealedAddress().length() > 0)
                .ifPresent(whereabouts::isOut);
    }

    private void put(String id, Document message) {
        messages.replaceOne(Filters.eq(Inserts.ID, id), message);
    }

    /** Erases those noted that are finished. */
    public void eraseFinished() {
        List<String> noted = notes.find()
                .limit(AT_ONCE)
                .map(note -> note.getString(Inserts.ID))
                .into(new ArrayList<>());
        for (String id : noted) {
            if (!queue.contains(id)) {
                eraseWhereabouts(id);
                erase(id);
                Inserts.delete(notes, id);
            }
        }
    }
}
