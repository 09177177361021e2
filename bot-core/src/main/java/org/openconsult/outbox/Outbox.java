package org.openconsult.outbox;

import com.mongodb.client.MongoCollection;
import java.util.Date;
import org.bson.Document;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;

/** Messages that go out by a sending of their own. */
public final class Outbox {
    private final MongoCollection<Document> messages;
    private final MongoCollection<Document> queue;

    public Outbox(Storage storage) {
        this.messages = storage.collection(Storage.OUTBOX);
        this.queue = storage.collection(Storage.OUTBOX_QUEUE);
    }

    /** Keeps a message to a person and has it sent; does nothing when it is there. */
    public void keep(OutboxEntry entry) {
        DrawnMessage message = entry.message();
        Inserts.insert(
                messages,
                new Document(Inserts.ID, entry.id())
                        .append("channel", entry.channel().name())
                        .append("transport", entry.transport().name())
                        .append("conversation", entry.conversation())
                        .append("place", entry.place())
                        .append("participant", entry.participant().value())
                        .append("address", entry.sealedAddress())
                        .append("text", message.text())
                        .append(
                                "choices",
                                message.choices().stream().map(Outbox::write).toList())
                        .append("encoding", message.encoding().orElse(null))
                        .append("segments", message.segments())
                        .append("urgency", entry.urgency().name())
                        .append("created_at", Date.from(entry.createdAt())));
        Inserts.insert(queue, new Document(Inserts.ID, entry.id()));
    }

    private static Document write(DrawnChoice choice) {
        return new Document("label", choice.label()).append("value", choice.value());
    }
}
