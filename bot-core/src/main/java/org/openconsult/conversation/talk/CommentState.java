package org.openconsult.conversation.talk;

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

    /** What it is about, whether it is published, and whether there is an answer. */
    public Turn told() {
        return turn(card.own() && card.status().isPublic() ? "answer.none" : "");
    }

    /** Why it stands so: a coordinator's reason in full, for its author. */
    public Turn explained() {
        boolean hidden = card.own() && card.status() == CommentStatus.HIDDEN;
        return hidden && card.reason().isPresent()
                ? turn("answer.hidden", card.reason().get())
                : told();
    }

    private Turn turn(String key, String... arguments) {
        return talk.turn(
                talk.conversation().with(talk.conversation().step().interrupted()), talk.fitted(titleLength -> {
                    Draft draft = talk.draft();
                    SubjectPhrase.say(talk, draft, "status", card.receipt(), card.subject(), titleLength);
                    draft.say(key(card.status()));
                    return (key.isEmpty() ? draft : draft.say(key, arguments)).reply();
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
