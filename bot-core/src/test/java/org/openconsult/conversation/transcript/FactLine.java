package org.openconsult.conversation.transcript;

import org.openconsult.comment.Subject;
import org.openconsult.conversation.Fact;

/** A fact in one line of a transcript. */
final class FactLine {
    private FactLine() {}

    static String of(Fact fact) {
        if (fact instanceof Fact.CommentMade made) {
            return "CommentMade " + made.comment() + " " + subject(made.subject()) + " in " + made.language() + ": "
                    + quoted(made.text());
        }
        if (fact instanceof Fact.WordsAdded added) {
            return "WordsAdded " + added.comment() + ": " + quoted(added.words());
        }
        if (fact instanceof Fact.WordsReplaced replaced) {
            return "WordsReplaced " + replaced.comment() + " in " + replaced.language() + ": "
                    + quoted(replaced.text());
        }
        if (fact instanceof Fact.PrivacyTold told) {
            return "PrivacyTold " + told.version();
        }
        if (fact instanceof Fact.StanceTaken taken) {
            return "StanceTaken " + taken.comment() + ": " + taken.stance();
        }
        if (fact instanceof Fact.SubjectChosen chosen) {
            return "SubjectChosen " + chosen.comment() + " " + subject(chosen.subject());
        }
        if (fact instanceof Fact.CommentWithdrawn withdrawn) {
            return "CommentWithdrawn " + withdrawn.comment();
        }
        if (fact instanceof Fact.LanguageKnown known) {
            return "LanguageKnown " + known.language();
        }
        if (fact instanceof Fact.DistrictGiven given) {
            return "DistrictGiven " + given.district();
        }
        return fact instanceof Fact.AttachmentNoted noted
                ? "AttachmentNoted " + noted.attachment()
                : fact.getClass().getSimpleName();
    }

    private static String subject(Subject subject) {
        if (subject instanceof Subject.OnCommitment on) {
            return "on " + on.number() + " (" + on.id() + ", version " + on.version() + ")";
        }
        return subject instanceof Subject.WholePlan ? "on the whole plan" : "on nothing yet";
    }

    private static String quoted(String text) {
        return "\"" + text.replace('\n', '⏎') + "\"";
    }
}
