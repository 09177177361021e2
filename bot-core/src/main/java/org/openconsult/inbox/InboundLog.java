package org.openconsult.inbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.storage.Storage;
import org.openconsult.storage.VersionedDocuments;

/** Every message that was received, once, whole, whether or not it was understood. */
public final class InboundLog {
    private static final String ANSWERS = "answers";
    private final MongoCollection<Document> messages;

    public InboundLog(Storage storage) {
        this.messages = storage.collection(Storage.INBOUND);
    }

    /** Keeps a message; does nothing when it is there, even as a tombstone. */
    public void keep(ReceivedMessage message) {
        Document document = new Document(VersionedDocuments.ID, message.taken().id())
                .append("channel", message.channel().name())
                .append("participant", message.participant().value())
                .append(VersionedDocuments.TURN, message.turn())
                .append("text", message.text())
                .append(
                        "attachments",
                        message.attachments().stream().map(Enum::name).toList())
                .append("received_at", Date.from(message.receivedAt()))
                .append("trial", message.trial())
                .append(ANSWERS, message.taken().answers());
        VersionedDocuments.insert(messages, document);
    }

    /** A message received before under one of its possible ids. */
    public Optional<TakenMessage> find(Collection<String> candidates) {
        return candidates.stream()
                .map(id -> messages.find(Filters.eq(VersionedDocuments.ID, id)).first())
                .filter(Objects::nonNull)
                .map(message -> new TakenMessage(message.getString(VersionedDocuments.ID), message.getInteger(ANSWERS)))
                .findFirst();
    }
}
