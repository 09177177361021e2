package org.openconsult.moderation;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.openconsult.comment.CommentDocuments;

/**
 * What a coordinator told colleagues of a comment.
 *
 * @param who the name they sign in with
 */
public record DeskNote(String who, Instant at, String text) {
    private static final String WHO = "who";

    static List<Document> documents(Document comment) {
        return comment.getList(CommentDocuments.NOTES, Document.class, List.of());
    }

    static List<DeskNote> all(Document comment) {
        return documents(comment).stream().map(DeskNote::read).toList();
    }

    static DeskNote read(Document note) {
        return new DeskNote(
                note.getString(WHO),
                note.getDate(CommentDocuments.AT).toInstant(),
                note.getString(CommentDocuments.TEXT));
    }

    Document document() {
        return new Document(WHO, who).append(CommentDocuments.AT, Date.from(at)).append(CommentDocuments.TEXT, text);
    }

    boolean isSameAs(String author, String words) {
        return who.equals(author) && text.equals(words);
    }

    /** Leaves out the text, which may quote somebody. */
    @Override
    public String toString() {
        return "DeskNote[" + who + ", " + at + "]";
    }
}
