package org.openconsult.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.Comments;
import org.openconsult.comment.NewComment;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Phase;
import org.openconsult.embeddeddatabase.Durability;
import org.openconsult.embeddeddatabase.EmbeddedDatabase;
import org.openconsult.index.IndexedComment;
import org.openconsult.moderation.DeskComment;
import org.openconsult.moderation.DeskComments;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Participants;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** Synthetic comments and their authors in an embedded database of their own, as the program stores them. */
final class StoredComments implements AutoCloseable {
    private static final int AT_ONCE = 1000;
    private static final CommentId FIRST = new CommentId("first");
    private static final PersonalDataMask MASK = new PersonalDataMask("BZ");

    private final EmbeddedDatabase database;
    private final MongoClient client;
    private final Storage storage;
    private final DeskComments desk;
    private final Document form;
    private final List<Document> comments = new ArrayList<>();
    private final List<Document> authors = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    StoredComments(Path folder) {
        this.database = EmbeddedDatabase.open(folder, 0, Durability.PAGE_CACHE);
        this.client = MongoClients.create(database.connectionString());
        this.storage = new Storage(client.getDatabase("benchmark"));
        this.desk = new DeskComments(storage);
        this.form = form(storage);
    }

    /** What the program itself makes of a comment: the others are the same with words, times and names of their own. */
    private static Document form(Storage storage) {
        new Comments(storage)
                .create(
                        new NewComment(
                                FIRST,
                                1,
                                ReceiptCode.of(1234).orElseThrow(),
                                "none",
                                new ParticipantId("none"),
                                new ChannelId("sms"),
                                Instant.EPOCH,
                                Phase.OPEN,
                                new Subject.OnCommitment(3, "commitment-3", 2),
                                "words",
                                Language.ENGLISH,
                                false),
                        List.of());
        return storage.versions(Storage.COMMENTS).newest(FIRST.value()).orElseThrow();
    }

    /** May be stored only with some that come after it. */
    void put(IndexedComment comment) {
        Date at = Date.from(comment.receivedAt());
        Document words = new Document(CommentDocuments.revisions(form).get(0))
                .append(CommentDocuments.AT, at)
                .append(CommentDocuments.TEXT, comment.text());
        comments.add(named(comment.id().value(), new Document(form))
                .append(CommentDocuments.CONSULTATION, comment.consultation())
                .append(CommentDocuments.PARTICIPANT, comment.person())
                .append(CommentDocuments.CHANNEL, comment.channel())
                .append(CommentDocuments.RECEIVED_AT, at)
                .append(CommentDocuments.THEMES, comment.themes())
                .append(CommentDocuments.REVISIONS, List.of(words)));
        if (known.add(comment.person())) {
            authors.add(named(comment.person(), new Document(Participants.PSEUDONYM, comment.person()))
                    .append(
                            Participants.STAKEHOLDER_TYPE,
                            comment.stakeholderType().orElseThrow()));
        }
        if (comments.size() == AT_ONCE) {
            flush();
        }
    }

    private static Document named(String id, Document content) {
        return content.append("_id", Versions.name(id, 1))
                .append(Versions.ID, id)
                .append(Versions.VERSION, 1L);
    }

    /** Stores what was put and is not stored yet. */
    void flush() {
        write(Storage.COMMENTS, comments);
        write(Storage.PARTICIPANTS, authors);
    }

    private void write(String collection, List<Document> documents) {
        if (!documents.isEmpty()) {
            storage.collection(collection).insertMany(documents);
            documents.clear();
        }
    }

    /** As the desk's list reads them. */
    List<DeskComment> read(List<CommentId> ids) {
        return desk.find(ids, MASK);
    }

    @Override
    public void close() {
        client.close();
        database.close();
    }
}
