package org.openconsult.comment;

import java.util.List;
import org.bson.Document;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** The comments that were made. All changes can be repeated, late and in any order, without harm. */
public final class Comments {
    private final Versions comments;

    public Comments(Storage storage) {
        this.comments = storage.versions(Storage.COMMENTS);
    }

    /** Keeps a new comment, with what its first turn already changed; does nothing when it is there. */
    public void create(NewComment comment, List<CommentChange> changes) {
        comments.addRepeatably(comment.id().value(), 1, applied(CommentDocuments.of(comment), changes));
    }

    /** Changes a comment as its conversation's turn says. An erased one stays erased. */
    public void change(CommentId id, long turn, List<CommentChange> changes) {
        comments.change(id.value(), turn, comment -> applied(comment, changes));
    }

    /** Erases its words and its author, for good. It still counts, with what it is about and where its author stood. */
    public void erase(CommentId id, long turn) {
        comments.erase(id.value(), turn, CommentDocuments::erased);
    }

    private static Document applied(Document comment, List<CommentChange> changes) {
        Document changed = comment;
        for (CommentChange change : changes) {
            changed = change.apply(changed);
        }
        return changed;
    }
}
