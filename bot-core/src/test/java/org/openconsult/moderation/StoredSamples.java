package org.openconsult.moderation;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.CommentChange;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.Comments;
import org.openconsult.comment.NewComment;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Phase;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.Storage;

/** Comments that stand in storage for tests of the desk. */
public final class StoredSamples {
    public static final Instant MONDAY = Instant.parse("2026-11-16T15:00:00.123Z");
    public static final ChannelId SMS = new ChannelId("sms");
    public static final ParticipantId AMALIA = new ParticipantId("amalia");
    public static final Subject THIRD = new Subject.OnCommitment(3, "open-tourism-directory", 2);

    private final Storage storage;
    private final Comments comments;

    public StoredSamples(Storage storage) {
        this.storage = storage;
        this.comments = new Comments(storage);
    }

    public CommentId keep(String id, String text) {
        comments.create(comment(id, text), List.of());
        return new CommentId(id);
    }

    /** Its author changes it in a later turn. */
    public void change(CommentId id, long turn, CommentChange change) {
        comments.change(id, turn, List.of(change));
    }

    public void erase(CommentId id, long turn) {
        comments.erase(id, turn);
    }

    public Document newest(CommentId id) {
        return storage.versions(Storage.COMMENTS).newest(id.value()).orElseThrow();
    }

    public long version(CommentId id) {
        return newest(id).getLong("version");
    }

    /** All that is stored of a comment, as text. */
    public String everything(CommentId id) {
        var all = new StringBuilder();
        for (long version = 1; version <= version(id); version++) {
            all.append(
                    storage.versions(Storage.COMMENTS).find(id.value(), version).orElseThrow());
        }
        return all.toString();
    }

    private static NewComment comment(String id, String text) {
        return new NewComment(
                new CommentId(id),
                1,
                ReceiptCode.of(1234).orElseThrow(),
                "plan",
                AMALIA,
                SMS,
                MONDAY,
                Phase.OPEN,
                THIRD,
                text,
                Language.ENGLISH,
                false);
    }
}
