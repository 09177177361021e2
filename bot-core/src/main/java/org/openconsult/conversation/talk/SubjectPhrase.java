package org.openconsult.conversation.talk;

import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Subject;
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
            return new Reply.Phrase(
                    key + ".on", code, String.valueOf(on.number()), title(talk, on.number(), titleLength));
        }
        return new Reply.Phrase(key + (subject instanceof Subject.WholePlan ? ".plan" : ".unassigned"), code);
    }

    private static String title(Talk talk, int number, int length) {
        return talk.commitment(number)
                .map(found -> Titles.cut(
                        talk.text(found.title()), length, talk.language().locale()))
                .orElse("");
    }
}
