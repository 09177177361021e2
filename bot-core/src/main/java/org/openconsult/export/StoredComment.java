package org.openconsult.export;

import static org.openconsult.comment.CommentDocuments.constant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.Assistance;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Hiding;
import org.openconsult.comment.HidingReason;
import org.openconsult.comment.Stance;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Phase;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Versions;

/** Reads one stored comment, and what its author said of themselves, as rows of an export. */
final class StoredComment {
    /** The author said it; nobody guessed. */
    private static final String PERSON = "person";

    private StoredComment() {}

    static Stream<CommentRow> rows(Document comment, Document author, DeskMarks marks) {
        List<Document> revisions = CommentDocuments.revisions(comment);
        return revisions.stream().map(revision -> row(comment, author, marks, revision, revisions.size()));
    }

    private static CommentRow row(Document comment, Document author, DeskMarks marks, Document revision, int newest) {
        Phase phase = constant(Phase.class, revision.getString(CommentDocuments.PHASE));
        Optional<Stance> stance = Optional.ofNullable(comment.getString(CommentDocuments.STANCE))
                .map(word -> constant(Stance.class, word));
        return new CommentRow(
                new CommentId(comment.getString(Versions.ID)),
                revision.getInteger(CommentDocuments.NUMBER),
                revision.getInteger(CommentDocuments.NUMBER) == newest,
                revision.getDate(CommentDocuments.AT).toInstant(),
                phase,
                phase.isAfterClosing(),
                new ChannelId(comment.getString(CommentDocuments.CHANNEL)),
                Optional.ofNullable(author.getString(Participants.DISTRICT)),
                Optional.ofNullable(author.getString(Participants.STAKEHOLDER_TYPE)),
                Optional.ofNullable(comment.getString(CommentDocuments.SESSION)),
                Optional.ofNullable(comment.getString(CommentDocuments.PLACE)),
                Assistance.of(comment),
                author.get(Participants.PSEUDONYM, ""),
                CommentDocuments.subject(comment),
                stance,
                stance.map(known -> PERSON),
                new Language(revision.getString(CommentDocuments.LANGUAGE)),
                revision.getString(CommentDocuments.TEXT),
                CommentDocuments.status(comment),
                statusReason(comment),
                marks);
    }

    /** Why it is hidden, while that is what it is. */
    private static Optional<String> statusReason(Document comment) {
        return CommentDocuments.status(comment) == CommentStatus.HIDDEN
                ? CommentDocuments.hiding(comment).map(Hiding::reason).map(HidingReason::word)
                : Optional.empty();
    }
}
