package org.openconsult.campaign;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.AuditedVersions;
import org.openconsult.audit.DeskChange;
import org.openconsult.audit.Outcome;
import org.openconsult.comment.CommentId;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/**
 * The campaigns of all consultations. A comment is in one at most, and its newest version says in which. A dissolved one
 * counts nowhere, and its comments may join another, until it is brought back with those that did not. None is ever deleted.
 */
public final class Campaigns {
    /** How many comments one change is about at most. */
    public static final int MOST_AT_ONCE = 100_000;
    /** Of a title, in UTF-16 units. */
    public static final int LONGEST_TITLE = 200;
    /** Of what is left: some thousand comments. */
    private static final int STEPS_AT_ONCE = 20;

    private final Storage storage;
    private final Versions campaigns;
    private final AuditedVersions changes;
    private final CampaignSteps steps;
    private final InstantSource clock;

    public Campaigns(Storage storage, AuditTrail trail, InstantSource clock) {
        this.storage = storage;
        this.campaigns = storage.versions(Storage.CAMPAIGNS);
        this.changes = AuditedVersions.in(storage, Storage.CAMPAIGNS, trail);
        this.steps = new CampaignSteps(storage, trail, clock);
        this.clock = clock;
    }

    /**
     * What became of a change.
     *
     * @param campaign whether it was changed itself
     * @param comments how many of the comments came to which end: {@link Outcome#NOT_POSSIBLE} is one in another campaign that
     *     is not dissolved
     */
    public record Changed(Outcome campaign, Map<Outcome, Integer> comments) {}

    /**
     * Makes a campaign of comments; again is harmless, so what a crash left is done by asking once more.
     *
     * @param id something random, the same when it is asked once more: small letters, digits and dashes
     * @throws IllegalArgumentException when the id or the title is not as it must be, or there are too many comments
     */
    public Changed make(String id, String consultation, String title, List<CommentId> members, String who) {
        if (!id.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("An id has small letters, digits and dashes");
        }
        String checked = checked(title);
        check(members);
        Outcome made = changes.changeOrBegin(
                id,
                0,
                change(
                        id,
                        AuditAction.CAMPAIGN_MADE,
                        who,
                        before -> true,
                        before -> before.isEmpty()
                                ? CampaignDocuments.begun(before, consultation, checked, who, clock.instant())
                                        .append(CampaignDocuments.TOUCHED, members.size())
                                : before));
        if (made == Outcome.DONE) {
            return new Changed(made, steps.work(steps.keep(id, 1, true, members, who)));
        }
        return find(id).filter(there -> there.consultation().equals(consultation)
                        && there.madeBy().equals(who))
                .map(there -> add(id, members, who))
                .orElseGet(() -> new Changed(made, Map.of()));
    }

    /** These comments are in it too; again is harmless. Not possible once it is dissolved. */
    public Changed add(String id, List<CommentId> members, String who) {
        return touch(id, true, members, who);
    }

    /** These comments stand by themselves again. */
    public Changed remove(String id, List<CommentId> members, String who) {
        return touch(id, false, members, who);
    }

    public Outcome rename(String id, long seen, String title, String who) {
        String checked = checked(title);
        return changes.change(
                id,
                seen,
                change(
                        id,
                        AuditAction.CAMPAIGN_RENAMED,
                        who,
                        before -> true,
                        before -> before.append(CampaignDocuments.TITLE, checked)));
    }

    /** Its comments stand by themselves again; which they are is not forgotten. */
    public Outcome dissolve(String id, long seen, String who) {
        return dissolved(id, seen, AuditAction.CAMPAIGN_DISSOLVED, true, who);
    }

    /** What was dissolved is one again, without the comments that joined another meanwhile. */
    public Outcome bringBack(String id, long seen, String who) {
        return dissolved(id, seen, AuditAction.CAMPAIGN_BROUGHT_BACK, false, who);
    }

    public Optional<Campaign> find(String id) {
        return campaigns.newest(id).map(CampaignDocuments::read);
    }

    /** The same, for whoever only reads. */
    public static Optional<Campaign> find(Storage storage, String id) {
        return storage.versions(Storage.CAMPAIGNS).newest(id).map(CampaignDocuments::read);
    }

    /** All of a consultation, the newest first, dissolved ones too. */
    public List<Campaign> of(String consultation) {
        return of(storage, consultation);
    }

    /** The same, for whoever only reads. */
    public static List<Campaign> of(Storage storage, String consultation) {
        Map<String, Campaign> newest = new HashMap<>();
        storage.collection(Storage.CAMPAIGNS)
                .find(Filters.eq(CampaignDocuments.CONSULTATION, consultation))
                .map(CampaignDocuments::read)
                .forEach(version -> newest.merge(
                        version.id(), version, (one, other) -> one.version() > other.version() ? one : other));
        List<Campaign> all = new ArrayList<>(newest.values());
        all.sort(Comparator.comparing(Campaign::madeAt).reversed().thenComparing(Campaign::id));
        return all;
    }

    /** Whether comments still wait for what a change of this campaign does to them. */
    public boolean isUnfinished(String id) {
        return steps.isLeft(id);
    }

    /**
     * Does some of what a crash left before a moment, and of what could not be done and may be possible by now; again, or by
     * two at once, is harmless.
     *
     * @return how many comments were reached
     */
    public int finish(Instant before) {
        return steps.work(steps.due(before, STEPS_AT_ONCE)).entrySet().stream()
                .filter(outcome -> outcome.getKey() != Outcome.CHANGED_MEANWHILE)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private Changed touch(String id, boolean joins, List<CommentId> members, String who) {
        check(members);
        AtomicLong version = new AtomicLong();
        Outcome outcome = changes.changeNewest(
                id,
                change(
                        id,
                        joins ? AuditAction.CAMPAIGN_MEMBERS_ADDED : AuditAction.CAMPAIGN_MEMBERS_REMOVED,
                        who,
                        before -> !joins || !before.getBoolean(CampaignDocuments.DISSOLVED, false),
                        before -> {
                            version.set(before.getLong(Versions.VERSION) + 1);
                            return before.append(CampaignDocuments.TOUCHED, members.size())
                                    .append(CampaignDocuments.CHANGE, version.get());
                        }));
        return new Changed(
                outcome,
                outcome == Outcome.DONE ? steps.work(steps.keep(id, version.get(), joins, members, who)) : Map.of());
    }

    private Outcome dissolved(String id, long seen, AuditAction action, boolean now, String who) {
        return changes.change(
                id,
                seen,
                change(id, action, who, before -> true, before -> before.append(CampaignDocuments.DISSOLVED, now)));
    }

    private static DeskChange change(
            String id, AuditAction action, String who, Predicate<Document> possible, UnaryOperator<Document> change) {
        return new DeskChange(
                who,
                action,
                new AuditThing(AuditThing.Kind.CAMPAIGN, id),
                "",
                before -> Optional.of(before).filter(possible).map(change),
                Campaigns::summary);
    }

    /** Not the title, which may quote somebody. */
    private static Map<String, Object> summary(Document campaign) {
        return new Document(CampaignDocuments.DISSOLVED, campaign.getBoolean(CampaignDocuments.DISSOLVED, false))
                .append(CampaignDocuments.TOUCHED, campaign.getInteger(CampaignDocuments.TOUCHED, 0));
    }

    private static void check(List<CommentId> members) {
        if (members.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("At most " + MOST_AT_ONCE + " comments at once");
        }
    }

    private static String checked(String title) {
        String stripped = title.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("A title has 1 to " + LONGEST_TITLE + " characters");
        }
        return stripped;
    }
}
