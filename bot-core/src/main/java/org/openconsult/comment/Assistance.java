package org.openconsult.comment;

import java.util.Optional;
import org.bson.Document;

/**
 * That somebody at the desk entered a comment for those who said it.
 *
 * @param enteredBy the name that they sign in with
 * @param people how many said it, where somebody counted
 * @param dissentsFrom the comment that these people do not agree with
 */
public record Assistance(String enteredBy, Optional<Integer> people, Optional<CommentId> dissentsFrom) {
    private static final String ENTERED_BY = "entered_by";
    private static final String PEOPLE = "people_represented";
    private static final String DISSENTS_FROM = "dissents_from";

    /** What stored comments are read for; empty where the person wrote it. */
    public static Optional<Assistance> of(Document comment) {
        return Optional.ofNullable(comment.getString(ENTERED_BY))
                .map(who -> new Assistance(
                        who,
                        Optional.ofNullable(comment.getInteger(PEOPLE)),
                        Optional.ofNullable(comment.getString(DISSENTS_FROM)).map(CommentId::new)));
    }

    Document writtenIn(Document comment) {
        comment.append(ENTERED_BY, enteredBy);
        people.ifPresent(number -> comment.append(PEOPLE, number));
        dissentsFrom.ifPresent(other -> comment.append(DISSENTS_FROM, other.value()));
        return comment;
    }
}
