package org.openconsult.app.desk;

import java.time.Instant;
import java.util.List;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.Comments;
import org.openconsult.comment.NewComment;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Phase;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.Storage;

/** Puts comments on a plan into the storage of the running application. */
public record KeptComments(Storage storage, String plan) {

    public CommentId keep(String id, Subject subject, String text) {
        new Comments(storage)
                .create(
                        new NewComment(
                                new CommentId(id),
                                1,
                                new ReceiptCode("0000000"),
                                plan,
                                new ParticipantId("author of " + id),
                                new ChannelId("sms"),
                                Instant.now(),
                                Phase.OPEN,
                                subject,
                                text,
                                Language.ENGLISH,
                                false),
                        List.of());
        return new CommentId(id);
    }

    public CommentId keep(String id, String text) {
        return keep(id, new Subject.WholePlan(), text);
    }
}
