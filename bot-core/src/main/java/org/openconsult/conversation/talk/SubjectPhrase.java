package org.openconsult.conversation.talk;

import java.util.Optional;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.DraftCommitment;
import org.openconsult.conversation.LastComment;
import org.openconsult.reply.Reply;

/** Says something of a comment so that a person sees what it is about: a phrase for each kind of subject. */
public final class SubjectPhrase {
    private SubjectPhrase() {}

    /** Says {@code key.on} with code, number and title; {@code key.plan} and {@code key.unassigned} with the code. */
    public static void say(Talk talk, Draft draft, String key, LastComment comment, int titleLength) {
        say(talk, draft, key, comment.receipt(), comment.subject(), titleLength);
    }

    /** The same for any comment. */
    static void say(Talk talk, Draft draft, String key, ReceiptCode receipt, Subject subject, int titleLength) {
        draft.add(of(talk, key, receipt, subject, titleLength));
    }

    /** Says that a comment was taken back. */
    public static Reply undone(Talk talk, ReceiptCode receipt, Subject subject) {
        return talk.fitted(titleLength -> talk.draft()
                .add(of(talk, "undone", receipt, subject, titleLength))
                .command("list")
                .reply());
    }

    static Reply.Phrase of(Talk talk, String key, ReceiptCode receipt, Subject subject, int titleLength) {
        String code = receipt.shown();
        if (subject instanceof Subject.OnCommitment on) {
            return new Reply.Phrase(key + ".on", code, String.valueOf(on.number()), title(talk, on, titleLength));
        }
        return new Reply.Phrase(key + (subject instanceof Subject.WholePlan ? ".plan" : ".unassigned"), code);
    }

    /** What became of the commitment under whose number a comment was made. */
    static Optional<Reply.Phrase> sinceThen(Talk talk, Subject subject) {
        return subject instanceof Subject.OnCommitment on
                ? OldNumber.of(talk, on).map(OldNumber::told)
                : Optional.empty();
    }

    /** The plan's, or else the draft's: numbers may have changed since the comment was made, and it may be gone. */
    private static String title(Talk talk, Subject.OnCommitment on, int length) {
        ActionPlan plan = talk.plan();
        return plan.commitment(on.id())
                .map(Commitment::title)
                .or(() -> plan.draft().flatMap(draft -> draft.of(on.id())).flatMap(DraftCommitment::title))
                .map(title ->
                        Titles.cut(talk.text(title), length, talk.language().locale()))
                .orElse("");
    }
}
