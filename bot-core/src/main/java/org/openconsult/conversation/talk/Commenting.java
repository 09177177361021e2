package org.openconsult.conversation.talk;

import java.util.Optional;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.LastComment;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.step.WhyAsked;
import org.openconsult.reply.Reply;

/** Takes a person's words in as a new comment. They are kept at once, also where it is not known what they are about. */
public final class Commenting {
    private final Talk talk;

    public Commenting(Talk talk) {
        this.talk = talk;
    }

    /**
     * On the commitment with this number, or on the whole plan. Where there is no such number it may well belong to the
     * words ("24 nurses left"): the message is kept as it came, and what it is about is asked.
     */
    public Turn on(int number, String text) {
        Optional<OldNumber> old = OldNumber.of(talk, number);
        return known(number, text)
                .map(turn -> old.map(meant -> meant.noted(turn)).orElse(turn))
                .or(() -> old.flatMap(OldNumber::only)
                        .map(only -> old.get().inFront(known(only, text).orElseThrow())))
                .orElseGet(() -> unassigned(
                        talk.incoming().text(),
                        Receipt.ofNew(talk).saying(notKnown(number).orElseThrow())));
    }

    /** What is to be said of a number that is no commitment's, or was another's in the draft. */
    Optional<Reply.Phrase> notKnown(int number) {
        return OldNumber.of(talk, number)
                .map(OldNumber::told)
                .or(() -> talk.subject(number).isPresent() ? Optional.empty() : Optional.of(unknown(number)));
    }

    private Optional<Turn> known(int number, String text) {
        return talk.subject(number).map(subject -> about(subject, text));
    }

    /** Meant for a comment that is not theirs, or not known: kept as it came, and what it is about is asked. */
    public Turn withoutItsComment() {
        return unassigned(talk.incoming().text(), Receipt.ofNew(talk).saying("edit.not.yours"));
    }

    /** Meant for one that was taken back. */
    Turn anew(Subject subject, String text) {
        return saved(subject, text, Receipt.ofNew(talk).saying("edit.too.late"));
    }

    /** On something the person has not named. */
    public Turn onSomething(String text) {
        return unassigned(text, Receipt.ofNew(talk));
    }

    /** On what is known already: a commitment or the plan. */
    Turn about(Subject subject, String text) {
        Optional<Stance> stance = subject instanceof Subject.OnCommitment ? Stances.said(talk, text) : Optional.empty();
        return stance.map(taken -> stanceAlone(subject, text, taken))
                .orElseGet(() -> saved(subject, text, Receipt.ofNew(talk)));
    }

    private Turn stanceAlone(Subject subject, String text, Stance stance) {
        LastComment comment = comment(subject).withStanceTaken();
        return Receipt.ofNew(talk)
                .saying("stance.noted", Stances.label(talk, stance))
                .turn(
                        "saved",
                        comment,
                        new WhyAsked(),
                        made(subject, text),
                        new Fact.StanceTaken(comment.id(), stance));
    }

    private Turn unassigned(String text, Receipt receipt) {
        return saved(new Subject.Unassigned(), text, receipt);
    }

    private Turn saved(Subject subject, String text, Receipt receipt) {
        return receipt.hiding(text).turn("saved", comment(subject), made(subject, text));
    }

    LastComment comment(Subject subject) {
        return new LastComment(
                talk.situation().newComment(),
                talk.situation().newReceipt(),
                subject,
                talk.sentAt(),
                false,
                0,
                talk.incoming().text().length());
    }

    Fact made(Subject subject, String text) {
        Language language = talk.languageOf(text);
        return new Fact.CommentMade(
                talk.situation().newComment(), talk.situation().newReceipt(), subject, text, language);
    }

    private Reply.Phrase unknown(int number) {
        return new Reply.Phrase("unknown.number", String.valueOf(number), NumberRanges.of(talk.plan()));
    }
}
