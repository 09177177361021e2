package org.openconsult.turn;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.openconsult.channel.ChannelId;
import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.ConversationCodec;
import org.openconsult.inbox.TakenMessage;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.Storage;
import org.openconsult.storage.VersionedDocuments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Keeps conversations, one document each; every save is conditional on the version that was read. */
final class ConversationFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ConversationFiles.class);

    /** More are left to the next time. */
    private static final int AT_ONCE = 1_000;

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

    /** The ids of some that a worker left before it had applied all effects, or is just working on. */
    List<String> unfinishedSince(Instant before) {
        return collection
                .find(Filters.lte(UNFINISHED_SINCE, Date.from(before)))
                .projection(Projections.include(VersionedDocuments.ID))
                .limit(AT_ONCE)
                .map(document -> document.getString(VersionedDocuments.ID))
                .into(new ArrayList<>());
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
                talk(document),
                Optional.ofNullable(document.getString("pending")).map(turns::read));
    }

    /** A state that cannot be read any more is forgotten: the person is greeted anew, and is not turned away for ever. */
    private Conversation talk(Document document) {
        try {
            return talks.read(document.getString("talk"));
        } catch (JacksonException unreadable) {
            LOG.warn(
                    "The state of conversation {} cannot be read; it starts afresh",
                    document.getString(VersionedDocuments.ID));
            return Conversation.fresh();
        }
    }
}
