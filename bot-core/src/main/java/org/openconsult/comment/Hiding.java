package org.openconsult.comment;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/**
 * That a coordinator keeps a comment from being published.
 *
 * @param note for colleagues alone
 * @param who the name they sign in with
 */
public record Hiding(HidingReason reason, Optional<String> note, String who, Instant at) {
    private static final String REASON = "reason";
    private static final String NOTE = "note";
    private static final String WHO = "who";
    private static final String AT = "at";

    /** As it is kept in a comment. */
    public Document document() {
        Document hidden = new Document(REASON, reason.word());
        note.ifPresent(text -> hidden.append(NOTE, text));
        return hidden.append(WHO, who).append(AT, Date.from(at));
    }

    static Hiding read(Document hidden) {
        return new Hiding(
                CommentDocuments.constant(HidingReason.class, hidden.getString(REASON)),
                Optional.ofNullable(hidden.getString(NOTE)),
                hidden.getString(WHO),
                hidden.getDate(AT).toInstant());
    }

    /** Leaves out the note, which may quote somebody. */
    @Override
    public String toString() {
        return "Hiding[" + reason + ", " + who + "]";
    }
}
