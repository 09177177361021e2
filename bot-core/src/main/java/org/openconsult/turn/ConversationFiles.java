package org.openconsult.turn;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.types.Binary;
import org.openconsult.channel.ChannelId;
import org.openconsult.conversation.ConversationCodec;
import org.openconsult.inbox.TakenMessage;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.Storage;
import org.openconsult.storage.VersionedDocuments;

/** Keeps conversations, one document each; every save is conditional on the version that was read. */
final class ConversationFiles {
    private static final String UNFINISHED_SINCE = "unfinished_since";
    private final MongoCollection<Document> collection;
    private final VersionedDocuments conversations;
    private final ConversationCodec talks = new ConversationCodec();
    private final TurnCodec turns = new TurnCodec();

    ConversationFiles(Storage storage) {
        this.collection = storage.collection(Storage.CONVERSATIONS);
        this.conversations = storage.versioned(Storage.CONVERSATIONS);
    }

    Optional<ConversationFile> find(String id) {
        return conversations.find(id).map(this::read);
    }

    /** Those that a worker left before it had applied all effects, or is just working on. */
    Stream<ConversationFile> unfinishedSince(Instant before) {
        return StreamSupport.stream(
                        collection
                                .find(Filters.lte(UNFINISHED_SINCE, Date.from(before)))
                                .spliterator(),
                        false)
                .map(this::read);
    }

    /**
     * Saves a conversation if nobody else has meanwhile.
     *
     * @return the conversation in its new version; empty, with nothing stored, when it was changed by another worker
     */
    Optional<ConversationFile> save(ConversationFile file) {
        Document document = write(file);
        boolean saved =
                file.version() == 0 ? conversations.create(document) : conversations.replace(document, file.version());
        return saved ? Optional.of(file.withVersion(file.version() + 1)) : Optional.empty();
    }

    private Document write(ConversationFile file) {
        Document document = new Document(VersionedDocuments.ID, file.id())
                .append("channel", file.channel().name())
                .append("trial", file.trial())
                .append("address", file.sealedAddress())
                .append("participant", file.participant().value())
                .append("turns", file.turns())
                .append(
                        "recent",
                        file.recent().stream().map(ConversationFiles::write).toList())
                .append("talk", talks.write(file.talk()));
        file.pending().ifPresent(turn -> document.append("pending", turns.write(turn))
                .append(UNFINISHED_SINCE, Date.from(turn.at())));
        return document;
    }

    private static Document write(TakenMessage taken) {
        return new Document("message", taken.id()).append("answers", taken.answers());
    }

    private ConversationFile read(Document document) {
        return new ConversationFile(
                document.getString(VersionedDocuments.ID),
                document.getLong(VersionedDocuments.VERSION),
                new ChannelId(document.getString("channel")),
                document.getBoolean("trial"),
                document.get("address", Binary.class),
                new ParticipantId(document.getString("participant")),
                document.getLong("turns"),
                document.getList("recent", Document.class, List.of()).stream()
                        .map(taken -> new TakenMessage(taken.getString("message"), taken.getInteger("answers")))
                        .toList(),
                talks.read(document.getString("talk")),
                Optional.ofNullable(document.getString("pending")).map(turns::read));
    }
}
