package org.openconsult.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.storage.Storage;
import org.openconsult.storage.VersionedDocuments;

/** What was said to people, message by message. */
public final class Outbox {
    /** Given to the provider in the answer to its webhook; whether the person got it is not known. */
    private static final String UNKNOWN = "unknown";

    private final MongoCollection<Document> messages;

    public Outbox(Storage storage) {
        this.messages = storage.collection(Storage.OUTBOX);
    }

    /** Keeps a message to a person; does nothing when it is there. */
    public void keep(OutboxEntry entry) {
        DrawnMessage message = entry.message();
        Document document = new Document(VersionedDocuments.ID, OutboxEntry.id(entry.answersTo(), entry.index()))
                .append("channel", entry.channel().name())
                .append("participant", entry.participant().value())
                .append("text", message.text())
                .append("choices", message.choices().stream().map(Outbox::write).toList())
                .append("encoding", message.encoding().orElse(null))
                .append("segments", message.segments())
                .append("created_at", Date.from(entry.createdAt()))
                .append("state", UNKNOWN);
        VersionedDocuments.insert(messages, document);
    }

    /** The first answers to a message, in order; those that were erased since are left out. */
    public List<DrawnMessage> answers(String answersTo, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> messages.find(Filters.eq(VersionedDocuments.ID, OutboxEntry.id(answersTo, index)))
                        .first())
                .filter(Objects::nonNull)
                .map(Outbox::read)
                .toList();
    }

    private static Document write(DrawnChoice choice) {
        return new Document("label", choice.label()).append("value", choice.value());
    }

    private static DrawnMessage read(Document message) {
        return new DrawnMessage(
                message.getString("text"),
                message.getList("choices", Document.class).stream()
                        .map(choice -> new DrawnChoice(choice.getString("label"), choice.getString("value")))
                        .toList(),
                Optional.ofNullable(message.getString("encoding")),
                message.getInteger("segments"));
    }
}
