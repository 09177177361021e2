package org.openconsult.conversation.talk;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.openconsult.comment.CommentCard;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.Subject;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.words.Spelling;
import org.openconsult.conversation.words.TypedNumber;

/** A message whose words were changed after it had made a comment: these are the comment's words now. */
public final class EditedMessage {
    private static final int LOOKED_AT = 5;

    private final Talk talk;

    public EditedMessage(Talk talk) {
        this.talk = talk;
    }

    /** Empty when it had made none: then it is read as any other message. */
    public Optional<Turn> answer() {
        Optional<Turn> changed =
                comment().filter(card -> !wantsToStop()).map(card -> wasDeleted() ? stays(card) : replaced(card));
        return changed.or(this::addition).or(() -> isOver() ? Optional.of(silence()) : Optional.empty());
    }

    /** The words were added to a comment; looked for among the last ones, as that is done within minutes. */
    private Optional<Turn> addition() {
        List<CommentId> messages = talk.incoming().edits();
        List<CommentId> own = talk.conversation().own();
        List<CommentId> last = own.subList(Math.max(0, own.size() - LOOKED_AT), own.size());
        return messages.isEmpty() || wantsToStop()
                ? Optional.empty()
                : talk.situation().comments().findAll(last).stream()
                        .filter(card -> card.own() && card.canBeChanged())
                        .filter(card -> !Collections.disjoint(card.additions(), messages))
                        .findFirst()
                        .map(card -> wasDeleted()
                                ? stays(card)
                                : new OwnComment(talk, card)
                                        .partReplaced(messages, talk.incoming().text()));
    }

    /** A message that made no comment was deleted, or was said where others read along. */
    private boolean isOver() {
        boolean isGone = wasDeleted() && talk.incoming().attachments().isEmpty();
        return !talk.incoming().edits().isEmpty()
                && (isGone || talk.incoming().form().isPresent());
    }

    private Turn silence() {
        return new Turn(talk.conversation(), List.of(), List.of());
    }

    /** Where people can delete what they wrote. An attachment may have taken the place of the words, too. */
    private boolean wasDeleted() {
        return Spelling.isBlank(talk.incoming().text());
    }

    /** A comment is not taken back without being asked: who deletes a message may only be tidying up. */
    private Turn stays(CommentCard card) {
        return talk.turn(
                talk.conversation(),
                talk.draft()
                        .say("message.deleted", card.receipt().shown())
                        .command("withdraw", card.receipt().shown())
                        .reply());
    }

    private boolean wantsToStop() {
        return talk.says("command.stop") || talk.says("command.stop.carrier");
    }

    private Optional<CommentCard> comment() {
        return talk.situation().comments().findAll(talk.incoming().edits()).stream()
                .filter(CommentCard::own)
                .findFirst();
    }

    /** A number before the words says what they are about, if it is the one that it was or is marked as one. */
    private Turn replaced(CommentCard card) {
        String text = talk.incoming().text();
        Optional<TypedNumber> typed = talk.means()
                .numbers()
                .withText(text)
                .filter(number -> talk.subject(number.number()).isPresent())
                .filter(number -> number.marked() || isAbout(card, number.number()));
        return typed.map(number -> new OwnComment(talk, card).replaced(number.text(), subject(card, number.number())))
                .orElseGet(() -> new OwnComment(talk, card).replaced(text));
    }

    private static boolean isAbout(CommentCard card, int number) {
        return card.subject() instanceof Subject.OnCommitment on && on.number() == number;
    }

    /** The one it is about already stays, in the version in which it was commented. */
    private Subject subject(CommentCard card, int number) {
        return isAbout(card, number) ? card.subject() : talk.subject(number).orElseThrow();
    }
}
