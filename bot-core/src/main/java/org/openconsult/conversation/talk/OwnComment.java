package org.openconsult.conversation.talk;

import java.util.List;
import java.util.Optional;
import org.openconsult.comment.CommentCard;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.LastComment;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.step.Resting;

/** What a person does to a comment of their own that they named by its code. */
public final class OwnComment {
    private final Talk talk;
    private final CommentCard card;

    public OwnComment(Talk talk, CommentCard card) {
        this.talk = talk;
        this.card = card;
    }

    /** New words in place of the old ones. Where it was taken back they are a new comment on the same. */
    public Turn replaced(String text) {
        return replaced(text, card.subject());
    }

    /** New words, on something that may be another than before. */
    Turn replaced(String text, Subject subject) {
        if (!card.canBeChanged()) {
            return new Commenting(talk).anew(subject, text);
        }
        Language language = talk.languageOf(text);
        Fact replaced = new Fact.WordsReplaced(
                card.id(), text, language, !talk.incoming().edits().isEmpty());
        Fact[] facts = subject.equals(card.subject())
                ? new Fact[] {replaced}
                : new Fact[] {new Fact.SubjectChosen(card.id(), subject), replaced};
        return new Receipt(talk).hiding(text).turn("changed", changed(subject), facts);
    }

    /** Other words in place of those that a later message had added. */
    Turn partReplaced(List<CommentId> messages, String words) {
        return new Receipt(talk)
                .hiding(words)
                .turn("changed", changed(card.subject()), new Fact.PartReplaced(card.id(), messages, words));
    }

    private LastComment changed(Subject subject) {
        return new LastComment(
                card.id(),
                card.receipt(),
                subject,
                talk.sentAt(),
                card.stanceTaken(),
                0,
                talk.incoming().text().length());
    }

    /** It is taken back; again is harmless. */
    public Turn withdrawn() {
        Conversation before = talk.conversation();
        boolean isLast = before.lastComment().map(LastComment::id).equals(Optional.of(card.id()));
        Conversation after = isLast ? before.withoutComment().with(new Resting()) : before;
        return talk.turn(
                after.with(after.step().interrupted()),
                SubjectPhrase.undone(talk, card.receipt(), card.subject()),
                new Fact.CommentWithdrawn(card.id()));
    }
}
