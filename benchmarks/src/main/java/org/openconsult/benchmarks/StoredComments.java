package org.openconsult.benchmarks;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.Comments;
import org.openconsult.comment.NewComment;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Phase;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** Puts synthetic comments and their authors into a storage, many at a time: as the product keeps one, so are all. */
final class StoredComments {
    private static final int AT_ONCE = 1_000;
    private static final int COMMENTS_OF_ONE = 3;
    private static final ChannelId SMS = new ChannelId("sms");
    private static final ParticipantId AUTHOR = new ParticipantId("sample");
    private static final String COMMENT = "sample";

    private final Storage storage;
    private final String consultation;
    private final Instant end;

    /** @param end when the last one came; one came each second before it */
    StoredComments(Storage storage, String consultation, Instant end) {
        this.storage = storage;
        this.consultation = consultation;
        this.end = end;
    }

    void fill(int count) {
        Document comment = sampleComment();
        Document author = sampleAuthor();
        SyntheticComments synthetic = new SyntheticComments(count);
        fill(storage.collection(Storage.PARTICIPANTS), count / COMMENTS_OF_ONE + 1, number -> author(author, number));
        fill(storage.collection(Storage.COMMENTS), count, number -> comment(comment, number, count, synthetic.words()));
    }

    private interface Made {
        Document document(int number);
    }

    private static void fill(MongoCollection<Document> collection, int count, Made made) {
        List<Document> some = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            some.add(made.document(number));
            if (some.size() == AT_ONCE || number == count - 1) {
                collection.insertMany(some);
                some.clear();
            }
        }
    }

    private Document comment(Document sample, int number, int count, String words) {
        Instant at = end.minusSeconds(count - number);
        Document comment = new Document(sample);
        Document revision =
                new Document(comment.getList("revisions", Document.class).get(0));
        revision.append("text", words).append("at", Date.from(at));
        return named(comment, id(number))
                .append("participant", id(number / COMMENTS_OF_ONE))
                .append("received_at", Date.from(at))
                .append("revisions", List.of(revision));
    }

    private static Document author(Document sample, int number) {
        return named(new Document(sample), id(number)).append("pseudonym", "P%012x".formatted(number));
    }

    private static Document named(Document document, String id) {
        return document.append("_id", Versions.name(id, 1)).append(Versions.ID, id);
    }

    private static String id(int number) {
        return String.format("%032x", number * 0x9E3779B97F4A7C15L);
    }

    private Document sampleComment() {
        new Comments(storage)
                .create(
                        new NewComment(
                                new CommentId(COMMENT),
                                1,
                                ReceiptCode.of(1234).orElseThrow(),
                                consultation,
                                AUTHOR,
                                SMS,
                                end,
                                Phase.OPEN,
                                new Subject.OnCommitment(3, "open-tourism-directory", 1),
                                "a sample",
                                Language.ENGLISH,
                                false),
                        List.of());
        return taken(Storage.COMMENTS, COMMENT);
    }

    private Document sampleAuthor() {
        new Participants(storage, new Fingerprints(new KeyRing(List.of(new byte[32]))))
                .learn(AUTHOR, SMS, 1, end, Map.of(Participants.DISTRICT, "toledo"), Set.of());
        return taken(Storage.PARTICIPANTS, AUTHOR.value());
    }

    private Document taken(String collection, String id) {
        Document sample = storage.versions(collection).newest(id).orElseThrow();
        storage.collection(collection).deleteMany(new Document());
        return sample;
    }
}
