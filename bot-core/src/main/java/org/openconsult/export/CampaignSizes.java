package org.openconsult.export;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Projections;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.openconsult.campaign.Campaign;
import org.openconsult.campaign.Campaigns;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.export.DeskMarks.DuplicateGroup;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** How many comments count in each campaign of a consultation that is not dissolved, at the time when they were counted. */
final class CampaignSizes {
    private final Map<String, Integer> sizes;

    private CampaignSizes(Map<String, Integer> sizes) {
        this.sizes = sizes;
    }

    /** Goes once through all comments, unless there is no campaign. */
    static CampaignSizes count(Storage storage, String consultation, Path scratch) {
        Set<String> inForce = Campaigns.of(storage, consultation).stream()
                .filter(Campaign::counts)
                .map(Campaign::id)
                .collect(Collectors.toSet());
        Map<String, Integer> sizes = new HashMap<>();
        inForce.forEach(id -> sizes.put(id, 0));
        if (!inForce.isEmpty()) {
            try (var comments = new NewestVersions(found(storage, consultation), scratch, ReceivedComments.MEMORY)) {
                comments.newest().forEachRemaining(comment -> count(comment.document(), sizes));
            }
        }
        return new CampaignSizes(sizes);
    }

    private static FindIterable<RawBsonDocument> found(Storage storage, String consultation) {
        return storage.collection(Storage.COMMENTS)
                .withDocumentClass(RawBsonDocument.class)
                .find(ReceivedComments.wanted(consultation, Optional.empty()))
                .projection(Projections.include(
                        Versions.ID,
                        Versions.VERSION,
                        CommentDocuments.STATUS,
                        CommentDocuments.HIDDEN,
                        CommentDocuments.SUBJECT,
                        CommentDocuments.CAMPAIGN));
    }

    private static void count(Document comment, Map<String, Integer> sizes) {
        if (CommentDocuments.status(comment).isPublic()) {
            CommentDocuments.campaign(comment)
                    .ifPresent(campaign -> sizes.computeIfPresent(campaign, (id, size) -> size + 1));
        }
    }

    /** The group that a comment is in, if that is not dissolved. */
    Optional<DuplicateGroup> group(Document comment) {
        return CommentDocuments.campaign(comment)
                .flatMap(id -> Optional.ofNullable(sizes.get(id)).map(size -> new DuplicateGroup(id, size)));
    }
}
