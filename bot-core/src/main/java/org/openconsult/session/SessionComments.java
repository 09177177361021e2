package org.openconsult.session;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.Subject;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;

/** Which comments belong to which session, and of which sessions the count has changed and was not shown yet. */
public final class SessionComments {
    /** More are left to the next time. */
    private static final int AT_ONCE = 100;

    private static final String SESSION = "session";
    private static final String NUMBER = "number";
    private static final String COMMENT = "comment";

    private final MongoCollection<Document> comments;
    private final MongoCollection<Document> changed;

    public SessionComments(Storage storage) {
        this.comments = storage.collection(Storage.SESSION_COMMENTS);
        this.changed = storage.collection(Storage.SESSION_COUNTS);
    }

    /** A count that has changed. */
    public record Changed(String session, int number) {}

    /** A comment is a part of a session; again is harmless. */
    public void add(String session, CommentId comment, Subject subject) {
        int number = subject instanceof Subject.OnCommitment on ? on.number() : 0;
        Inserts.insert(
                comments,
                new Document(Inserts.ID, session + "/" + comment.value())
                        .append(SESSION, session)
                        .append(NUMBER, number)
                        .append(COMMENT, comment.value()));
        changed(session, number);
    }

    /** The count on a commitment's card is to be shown anew. */
    public void changed(String session, int number) {
        Inserts.insert(
                changed,
                new Document(Inserts.ID, session + "/" + number)
                        .append(SESSION, session)
                        .append(NUMBER, number));
    }

    /** Takes the counts that have changed: whoever gets one shows it. */
    public List<Changed> takeChanged() {
        List<Document> found = changed.find().limit(AT_ONCE).into(new ArrayList<>());
        return found.stream()
                .filter(document -> Inserts.delete(changed, document.getString(Inserts.ID)))
                .map(document -> new Changed(document.getString(SESSION), document.getInteger(NUMBER)))
                .toList();
    }

    /** How many there are on a commitment, or on the whole plan under 0. */
    public int count(String session, int number) {
        return (int) comments.countDocuments(Filters.and(Filters.eq(SESSION, session), Filters.eq(NUMBER, number)));
    }

    /** How many were made in a session, whatever became of them. */
    public long count(String session) {
        return comments.countDocuments(Filters.eq(SESSION, session));
    }

    /** All comments of a session, in no order that tells anything. */
    public List<CommentId> of(String session) {
        return comments.find(Filters.eq(SESSION, session))
                .sort(Sorts.ascending(Inserts.ID))
                .map(document -> new CommentId(document.getString(COMMENT)))
                .into(new ArrayList<>());
    }
}
