package org.openconsult.campaign;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.AuditedVersions;
import org.openconsult.audit.DeskChange;
import org.openconsult.audit.Outcome;
import org.openconsult.comment.CommentId;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps that are not done yet. A step is kept until it is, so that whatever a crash leaves is done by whoever comes next, and
 * what others were too busy with is done later: after a minute, and each time after twice as long, at most an hour.
 */
final class CampaignSteps {
    private static final Logger LOG = LoggerFactory.getLogger(CampaignSteps.class);
    private static final int COMMENTS_OF_A_STEP = 500;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /** By then a pause is the longest. */
    private static final int DOUBLINGS = 6;

    private final MongoCollection<Document> steps;
    private final AuditedVersions comments;
    private final Versions campaigns;
    private final InstantSource clock;

    CampaignSteps(Storage storage, AuditTrail trail, InstantSource clock) {
        this.steps = storage.collection(Storage.CAMPAIGN_STEPS);
        this.comments = AuditedVersions.in(storage, Storage.COMMENTS, trail);
        this.campaigns = storage.versions(Storage.CAMPAIGNS);
        this.clock = clock;
    }

    /** Keeps what a change does to comments. */
    List<CampaignStep> keep(String campaign, long change, boolean joins, List<CommentId> all, String who) {
        List<CampaignStep> kept = new ArrayList<>();
        for (int from = 0; from < all.size(); from += COMMENTS_OF_A_STEP) {
            List<String> some = all.subList(from, Math.min(all.size(), from + COMMENTS_OF_A_STEP)).stream()
                    .map(CommentId::value)
                    .toList();
            kept.add(new CampaignStep(campaign, change, kept.size(), joins, some, who, 0));
        }
        kept.forEach(step -> Inserts.insert(steps, step.document(clock.instant())));
        return kept;
    }

    /**
     * Does steps, and tells how many comments came to which end. {@link Outcome#CHANGED_MEANWHILE} is no end: those are tried
     * again later.
     */
    Map<Outcome, Integer> work(List<CampaignStep> some) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (CampaignStep step : some) {
            String consultation =
                    find(step.campaign()).map(Campaign::consultation).orElse("");
            List<String> notDone = new ArrayList<>();
            for (String comment : step.comments()) {
                Outcome outcome = changed(comment, step, step.on(comment, consultation, this::counts));
                outcomes.merge(outcome, 1, Integer::sum);
                if (outcome == Outcome.CHANGED_MEANWHILE) {
                    notDone.add(comment);
                }
            }
            finish(step, notDone);
        }
        return outcomes;
    }

    private boolean counts(String campaign) {
        return find(campaign).stream().anyMatch(Campaign::counts);
    }

    private Optional<Campaign> find(String campaign) {
        return campaigns.newest(campaign).map(CampaignDocuments::read);
    }

    /** One that cannot be changed now must not keep the others from it. */
    private Outcome changed(String comment, CampaignStep step, DeskChange change) {
        try {
            return comments.changeNewest(comment, change);
        } catch (MongoException outage) {
            throw outage;
        } catch (RuntimeException broken) {
            if (step.tries() == 0) {
                LOG.error(
                        "Comment {} cannot be changed: {}",
                        comment,
                        broken.getClass().getSimpleName());
            }
            return Outcome.CHANGED_MEANWHILE;
        }
    }

    /** By two at once, what one of them saw done is done, whichever of them says last what is left. */
    private void finish(CampaignStep step, List<String> notDone) {
        if (notDone.isEmpty()) {
            Inserts.delete(steps, step.name());
            return;
        }
        CampaignStep left = step.left(notDone);
        steps.replaceOne(
                Filters.eq(Inserts.ID, step.name()),
                left.document(clock.instant().plus(pause(left))));
        if (left.tries() == 1) {
            LOG.warn(
                    "{} comments wait for step {} of a campaign; it is tried until it is done",
                    notDone.size(),
                    step.name());
        }
    }

    private static Duration pause(CampaignStep step) {
        return step.tries() > DOUBLINGS ? LONGEST_PAUSE : FIRST_PAUSE.multipliedBy(1L << (step.tries() - 1));
    }

    /** The first ones that are to be tried by then, those of a campaign in their order. */
    List<CampaignStep> due(Instant then, int most) {
        return steps.find(Filters.not(Filters.gt(CampaignStep.DUE, Date.from(then))))
                .sort(Sorts.ascending(Inserts.ID))
                .limit(most)
                .map(CampaignStep::read)
                .into(new ArrayList<>());
    }

    boolean isLeft(String campaign) {
        return steps.find(Filters.eq(CampaignStep.CAMPAIGN, campaign)).first() != null;
    }
}
