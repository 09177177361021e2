package org.openconsult.export;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
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
    static CampaignSizes count(Storage storage, String consultation) {
        Set<String> inForce = Campaigns.of(storage, consultation).stream()
                .filter(Campaign::counts)
                .map(Campaign::id)
                .collect(Collectors.toSet());
        Map<String, Integer> sizes = new HashMap<>();
        inForce.forEach(id -> sizes.put(id, 0));
        if (!inForce.isEmpty()) {
            try (var newest = new NewestOfEach(storage.collection(Storage.COMMENTS)
                    .find(Filters.and(
                            Filters.eq(CommentDocuments.CONSULTATION, consultation),
                            Filters.eq(CommentDocuments.TRIAL, false)))
                    .sort(Sorts.ascending(CommentDocuments.RECEIVED_AT, Versions.ID, Versions.VERSION))
                    .projection(Projections.exclude(CommentDocuments.REVISIONS))
                    .iterator())) {
                newest.forEachRemaining(comment -> count(comment, sizes));
            }
        }
        return new CampaignSizes(sizes);
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
