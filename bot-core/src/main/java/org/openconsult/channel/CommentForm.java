package org.openconsult.channel;

import java.util.Optional;

/**
 * What was filled in beside the words, where a comment is given by a form. The values are those that the form offered;
 * others count as not chosen.
 *
 * @param about the number of the commitment when the form was drawn, or 0 for the whole plan
 * @param stance {@code support}, {@code support_with_changes} or {@code oppose}
 * @param stakeholderType who the person speaks as: {@code civil_society}
 * @param organisation the one they speak for, in their words
 * @param session the id of the session whose form it is
 * @param commitment the id of the commitment that the form named; empty for the whole plan, and on forms that were drawn before
 *     forms told it
 */
public record CommentForm(
        int about,
        Optional<String> stance,
        Optional<String> stakeholderType,
        Optional<String> organisation,
        Optional<String> session,
        Optional<String> commitment) {
    /** Of words that were changed where others read along: unless they had made a comment, they are not for us. */
    public static final CommentForm NOTHING =
            new CommentForm(0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** One that does not tell the commitment's id. */
    public CommentForm(
            int about,
            Optional<String> stance,
            Optional<String> stakeholderType,
            Optional<String> organisation,
            Optional<String> session) {
        this(about, stance, stakeholderType, organisation, session, Optional.empty());
    }

    /** Words on something in a session, and nothing else. */
    public static CommentForm inSession(int about, Optional<String> commitment, String session) {
        return new CommentForm(
                about, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(session), commitment);
    }

    /** Leaves out what was filled in, so that it never reaches a log by accident. */
    @Override
    public String toString() {
        return "CommentForm[" + about + "]";
    }
}
