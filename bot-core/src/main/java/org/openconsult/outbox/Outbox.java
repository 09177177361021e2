package org.openconsult.outbox;

import com.mongodb.client.MongoCollection;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.openconsult.storage.GatheredInserts;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;

/** Messages that go out by a sending of their own. */
public final class Outbox {
    private final MongoCollection<Document> messages;
    private final GatheredInserts kept;
    private final OutboxQueue queue;
    private final Consumer<QueueEntry> waiting;

    /** One whose messages wait until a worker looks for them. */
    public Outbox(Storage storage) {
        this(storage, entry -> {});
    }

    /** @param waiting is told of each message once it can be sent; must be quick and throw nothing */
    public Outbox(Storage storage, Consumer<QueueEntry> waiting) {
        this.messages = storage.collection(Storage.OUTBOX);
        this.kept = storage.inserts(Storage.OUTBOX);
        this.queue = new OutboxQueue(storage);
        this.waiting = waiting;
    }

    /** Keeps a message to a person and has it sent; harmless when it is there. */
    public void keep(OutboxEntry entry) {
        kept.insert(OutboxDocuments.write(entry));
        queue(entry);
    }

    /** Has a message that is kept looked at again; it is sent when its state says that it is to be. */
    public void queue(OutboxEntry entry) {
        QueueEntry queued = QueueEntry.of(entry);
        queue.add(queued);
        waiting.accept(queued);
    }

    public Optional<OutboxEntry> find(String id) {
        return Inserts.find(messages, id).map(OutboxDocuments::read);
    }
}
