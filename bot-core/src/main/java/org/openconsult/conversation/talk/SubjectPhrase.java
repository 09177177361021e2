package org.openconsult.conversation.talk;

import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Subject;
import org.openconsult.conversation.LastComment;

/** Says something of a comment so that a person sees what it is about: a phrase for each kind of subject. */
public final class SubjectPhrase {
    private SubjectPhrase() {}

    /** Says {@code key.on} with code, number and title; {@code key.plan} and {@code key.unassigned} with the code. */
    public static void say(Talk talk, Draft draft, String key, LastComment comment, int titleLength) {
        say(talk, draft, key, comment.receipt(), comment.subject(), titleLength);
    }

    /** The same for any comment. */
    static void say(Talk talk, Draft draft, String key, ReceiptCode receipt, Subject subject, int titleLength) {
        String code = receipt.shown();
        if (subject instanceof Subject.OnCommitment on) {
            draft.say(key + ".on", code, String.valueOf(on.number()), title(talk, on.number(), titleLength));
        } else if (subject instanceof Subject.WholePlan) {
            draft.say(key + ".plan", code);
        } else {
            draft.say(key + ".unassigned", code);
        }
    }

    private static String title(Talk talk, int number, int length) {
        return talk.commitment(number)
                .map(found -> Titles.cut(
                        talk.text(found.title()), length, talk.language().locale()))
                .orElse("");
    }
}
