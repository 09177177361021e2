package org.openconsult.correspondence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** What was masked by hand in the comments of one person, hidden ones and those taken back included. */
final class HandMasks {
    private final Storage storage;
    private final Versions comments;

    HandMasks(Storage storage) {
        this.storage = storage;
        this.comments = storage.versions(Storage.COMMENTS);
    }

    /** The phrases, as whoever masked them wrote them. One that is masked no more in any of the comments is not among them. */
    List<String> in(ParticipantId author) {
        return comments.newestOf(everMasked(author)).values().stream()
                .flatMap(comment -> CommentDocuments.masks(comment).stream())
                .distinct()
                .toList();
    }

    /** Few, if any: the server looks through the versions of that person's comments alone. */
    private Set<String> everMasked(ParticipantId author) {
        return storage.collection(Storage.COMMENTS)
                .find(Filters.and(
                        Filters.eq(CommentDocuments.PARTICIPANT, author.value()),
                        Filters.exists(CommentDocuments.MASKS)))
                .projection(Projections.include(Versions.ID))
                .map(version -> version.getString(Versions.ID))
                .into(new HashSet<>());
    }
}
