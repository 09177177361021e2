package org.openconsult.turn;

import org.openconsult.comment.Comments;
import org.openconsult.outbox.Outbox;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Storage;

/** Applies all that a committed turn leads to outside its conversation. Again, late or by two at once: it changes nothing. */
final class Effects {
    private final CommentEffects comments;
    private final ParticipantEffects participants;
    private final AnswerEffects answers;

    Effects(CommentEffects comments, ParticipantEffects participants, AnswerEffects answers) {
        this.comments = comments;
        this.participants = participants;
        this.answers = answers;
    }

    static Effects in(Storage storage, Fingerprints lookup, Outbox outbox) {
        return new Effects(
                new CommentEffects(new Comments(storage)),
                new ParticipantEffects(new Participants(storage, lookup)),
                new AnswerEffects(outbox));
    }

    void apply(CommittedTurn turn) {
        participants.apply(turn);
        comments.apply(turn);
        answers.apply(turn);
    }

    /** Sends an answer that was meant for the request and never heard. */
    void send(CommittedTurn turn) {
        answers.send(turn);
    }
}
