package org.openconsult.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.openconsult.channel.TransportId;
import org.openconsult.storage.GatheredDeletes;
import org.openconsult.storage.GatheredInserts;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;

/**
 * Names the messages that are not finished: one small document each, inserted after the message and deleted after its
 * final state was stored. What a crash leaves here of a finished message is deleted by whoever meets it.
 */
public final class OutboxQueue {
    private static final String TRANSPORT = "transport";
    private static final String CONVERSATION = "conversation";
    private static final String PLACE = "place";
    private static final String INDEX = "index";
    private static final String URGENCY = "urgency";
    private static final String CREATED_AT = "created_at";
    private static final int READ_AT_ONCE = 1_000;

    private final MongoCollection<Document> queue;
    private final GatheredInserts added;
    private final GatheredDeletes removed;

    public OutboxQueue(Storage storage) {
        this.queue = storage.collection(Storage.OUTBOX_QUEUE);
        this.added = storage.inserts(Storage.OUTBOX_QUEUE);
        this.removed = storage.deletes(Storage.OUTBOX_QUEUE);
    }

    void add(QueueEntry entry) {
        added.insert(write(entry));
    }

    public void remove(String id) {
        removed.delete(id);
    }

    public boolean contains(String id) {
        return Inserts.find(queue, id).isPresent();
    }

    /**
     * The first messages of some conversations that a transport has messages of one urgency for, each conversation's in
     * order. However many messages there are, nothing is left out that must go out before one that is here.
     *
     * @param after the conversation that the page before ended with; empty for the first page
     * @param conversations at most so many
     * @param ofEach at most so many messages of each
     */
    public QueuePage page(TransportId transport, Urgency urgency, String after, int conversations, int ofEach) {
        try (MongoCursor<QueueEntry> waiting = queue.find(Filters.and(
                        Filters.eq(TRANSPORT, transport.name()),
                        Filters.eq(URGENCY, urgency.name()),
                        Filters.gt(CONVERSATION, after)))
                .sort(Sorts.ascending(CONVERSATION, PLACE, INDEX))
                .batchSize(READ_AT_ONCE)
                .map(OutboxQueue::read)
                .cursor()) {
            return QueuePage.of(waiting, conversations, ofEach);
        }
    }

    /** The first messages of one conversation, in order. */
    public List<QueueEntry> of(TransportId transport, Urgency urgency, String conversation, int size) {
        return queue.find(Filters.and(
                        Filters.eq(TRANSPORT, transport.name()),
                        Filters.eq(URGENCY, urgency.name()),
                        Filters.eq(CONVERSATION, conversation)))
                .sort(Sorts.ascending(PLACE, INDEX))
                .batchSize(size + 1)
                .limit(size)
                .map(OutboxQueue::read)
                .into(new ArrayList<>());
    }

    /** Each that is there, in no order, one at a time. */
    public void each(Consumer<QueueEntry> consumer) {
        queue.find().map(OutboxQueue::read).forEach(consumer);
    }

    /** Whether the one before it of the same answer is not finished, so that it must wait for it. */
    public boolean isBehindAnother(QueueEntry entry) {
        return entry.index() > 0
                && entry.urgency() == Urgency.REPLY
                && contains(OutboxEntry.idBefore(entry.id(), entry.index()));
    }

    private static Document write(QueueEntry entry) {
        return new Document(Inserts.ID, entry.id())
                .append(TRANSPORT, entry.transport().name())
                .append(CONVERSATION, entry.conversation())
                .append(PLACE, entry.place())
                .append(INDEX, entry.index())
                .append(URGENCY, entry.urgency().name())
                .append(CREATED_AT, Date.from(entry.createdAt()));
    }

    private static QueueEntry read(Document document) {
        return new QueueEntry(
                document.getString(Inserts.ID),
                new TransportId(document.getString(TRANSPORT)),
                document.getString(CONVERSATION),
                document.getLong(PLACE),
                document.getInteger(INDEX),
                Urgency.valueOf(document.getString(URGENCY)),
                document.getDate(CREATED_AT).toInstant());
    }
}
