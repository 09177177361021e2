package org.openconsult.conversation.talk;

import java.util.Optional;
import org.openconsult.comment.CommentCard;
import org.openconsult.comment.CommentStatus;
import org.openconsult.conversation.Turn;

/** Tells where a comment stands: to its author all there is, to anybody else what is public. */
public final class CommentState {
    private final Talk talk;
    private final CommentCard card;

    public CommentState(Talk talk, CommentCard card) {
        this.talk = talk;
        this.card = card;
    }

    /** What it is about, whether it is published, why not where it is hidden, and whether there is an answer. */
    public Turn told() {
        return turn(Optional.of(card).filter(CommentCard::own).flatMap(CommentState::key));
    }

    /** Why it stands so: what its author is told of it is all there is to say. */
    public Turn explained() {
        return told();
    }

    /** What its author alone is told beside the state. */
    private static Optional<String> key(CommentCard own) {
        if (own.status() == CommentStatus.HIDDEN) {
            return own.reason().map(reason -> "reason." + reason.word());
        }
        return own.status().isPublic() ? Optional.of("answer.none") : Optional.empty();
    }

    private Turn turn(Optional<String> key) {
        return talk.turn(
                talk.conversation().with(talk.conversation().step().interrupted()), talk.fitted(titleLength -> {
                    Draft draft = talk.draft();
                    SubjectPhrase.say(talk, draft, "status", card.receipt(), card.subject(), titleLength);
                    SubjectPhrase.sinceThen(talk, card.subject()).ifPresent(draft::add);
                    draft.say(key(card.status()));
                    key.ifPresent(draft::say);
                    return draft.reply();
                }));
    }

    /** The phrase for a state. */
    static String key(CommentStatus status) {
        return switch (status) {
            case RECEIVED, UNASSIGNED -> "status.received";
            case HIDDEN -> "status.hidden";
            case WITHDRAWN -> "status.withdrawn";
            case ERASED -> "status.erased";
        };
    }
}
