package org.openconsult.conversation.talk;

import java.util.List;
import java.util.Optional;
import org.openconsult.comment.CommentCard;
import org.openconsult.comment.CommentStatus;
import org.openconsult.conversation.Turn;
import org.openconsult.reply.Reply;
import org.openconsult.response.Answer;

/** Tells where a comment stands: to its author all there is, to anybody else what is public. */
public final class CommentState {
    /** Where there is little room, the reason is more than the rest of a title. */
    private static final int SHORT_TITLE = 15;

    private final Talk talk;
    private final CommentCard card;

    public CommentState(Talk talk, CommentCard card) {
        this.talk = talk;
        this.card = card;
    }

    /** What it is about, whether it is published, why not where it is hidden, and what was answered as far as there is room. */
    public Turn told() {
        return answer().map(this::decided).orElseGet(() -> {
            Optional<String> key = Optional.of(card).filter(CommentCard::own).flatMap(CommentState::key);
            return turn(talk.fitted(titleLength -> {
                Draft draft = begun(titleLength).say(key(card.status()));
                key.ifPresent(draft::say);
                return draft.reply();
            }));
        });
    }

    /** The whole reason for what was answered, or else why it stands where it does: all there is to say. */
    public Turn explained() {
        return answer().flatMap(answered -> new AnswerPages(talk, List.of(card.id())).page(0))
                .orElseGet(this::told);
    }

    private Optional<Answer> answer() {
        return AnswerPages.to(talk, card);
    }

    private Turn decided(Answer answer) {
        String reason = talk.text(answer.text().reason());
        Reply whole = talk.fitted(titleLength ->
                decided(titleLength, answer).say("answer.reason", reason).reply());
        return turn(talk.fitsPrompt(whole) ? whole : shortened(answer, reason));
    }

    /** As many sentences of the reason as there is room for, or else words. */
    private Reply shortened(Answer answer, String reason) {
        String first = new Pager(
                        talk.language().locale(), text -> talk.fitsPrompt(shortened(answer, Optional.of(text))))
                .pages(reason)
                .get(0);
        Reply reply = shortened(answer, Optional.of(first));
        return talk.fitsPrompt(reply) ? reply : shortened(answer, Optional.empty());
    }

    private Reply shortened(Answer answer, Optional<String> reason) {
        Draft draft = decided(SHORT_TITLE, answer);
        reason.ifPresent(text -> draft.say("answer.reason", text));
        return draft.command("why", card.receipt().shown()).reply();
    }

    private Draft decided(int titleLength, Answer answer) {
        return begun(titleLength).say("answer.decided", AnswerPages.outcome(talk, answer));
    }

    private Draft begun(int titleLength) {
        Draft draft = talk.draft();
        SubjectPhrase.say(talk, draft, "status", card.receipt(), card.subject(), titleLength);
        SubjectPhrase.sinceThen(talk, card.subject()).ifPresent(draft::add);
        return draft;
    }

    /** What its author alone is told beside the state. */
    private static Optional<String> key(CommentCard own) {
        if (own.status() == CommentStatus.HIDDEN) {
            return own.reason().map(reason -> "reason." + reason.word());
        }
        return own.status().isPublic() ? Optional.of("answer.none") : Optional.empty();
    }

    private Turn turn(Reply reply) {
        return talk.turn(talk.conversation().with(talk.conversation().step().interrupted()), reply);
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
