package org.openconsult.export;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Projections;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** Reads the newest version of everybody, or of every comment, in constant memory. */
public final class NewestThings {
    private final Storage storage;
    private final Path scratch;

    /** @param scratch where files lie while more is sorted than memory should hold */
    public NewestThings(Storage storage, Path scratch) {
        this.storage = storage;
        this.scratch = scratch;
    }

    /** Everybody who ever took part, with what they said of themselves; of those who were erased that they were. */
    public void people(Consumer<Document> each) {
        read(find(Storage.PARTICIPANTS, new Document()), each);
    }

    /** What each comment on a consultation is about, who made it, and where it stands; without its words and trials. */
    public void comments(String consultation, Consumer<Document> each) {
        Bson wanted = ReceivedComments.wanted(consultation, Optional.empty());
        read(
                find(Storage.COMMENTS, wanted)
                        .projection(Projections.include(
                                Versions.ID,
                                Versions.VERSION,
                                CommentDocuments.PARTICIPANT,
                                CommentDocuments.SUBJECT,
                                CommentDocuments.HIDDEN,
                                CommentDocuments.STATUS)),
                each);
    }

    /** Whether somebody of these can be written to: whoever never wrote, and stands for a meeting, cannot. */
    public static boolean isReached(Document person) {
        return person.containsKey(Participants.CONVERSATION)
                && !person.containsKey(Participants.OPTED_OUT_AT)
                && !Versions.isTombstone(person);
    }

    private FindIterable<RawBsonDocument> find(String collection, Bson wanted) {
        return storage.collection(collection)
                .withDocumentClass(RawBsonDocument.class)
                .find(wanted);
    }

    private void read(FindIterable<RawBsonDocument> found, Consumer<Document> each) {
        try (var newest = new NewestVersions(found, scratch, ReceivedComments.MEMORY)) {
            Iterator<StoredVersion> versions = newest.newest();
            versions.forEachRemaining(version -> each.accept(version.document()));
        }
    }
}
