package org.openconsult.consultation;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditTrail;
import org.openconsult.storage.Storage;

/**
 * The consultations that were loaded. The one loaded last is what people talk about. Every edition of a plan and every
 * version of every commitment that was ever in force is kept. What somebody makes of a plan is in the audit trail before it
 * is in force.
 */
public final class Consultations {
    private final Storage storage;
    private final StoredPlans plans;
    private final CommitmentVersions versions;
    private final Drafts drafts;
    private final PlanTrail trail;
    private final InstantSource clock;
    private final CurrentConsultation current;

    public Consultations(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.plans = new StoredPlans(storage);
        this.versions = new CommitmentVersions(storage);
        this.drafts = new Drafts(plans);
        this.trail = new PlanTrail(new AuditTrail(storage, clock));
        this.clock = clock;
        this.current = new CurrentConsultation(this::newest, clock);
    }

    /** What people talk about now: at most five seconds old, or ten while somebody reads it; and at once what this instance has loaded. */
    public Optional<Consultation> current() {
        return current.get();
    }

    /** All that were loaded, the newest first. */
    public List<Consultation> all() {
        return plans.byLoading().stream().flatMap(id -> find(id).stream()).toList();
    }

    public Optional<Consultation> find(String id) {
        return edition(id).map(PlanEdition::plan).map(this::on);
    }

    /** The consultation on a plan as somebody has read it, where it stands now. */
    public Consultation on(ActionPlan plan) {
        return new Consultation(plan, PhaseMoves.afterClosing(storage, plan));
    }

    /** A plan as it is now. */
    public Optional<PlanEdition> edition(String id) {
        return plans.newest(id);
    }

    /** A plan as it was. */
    public Optional<PlanEdition> edition(String id, long number) {
        return plans.find(id, number);
    }

    /** A plan as it is now and as it was, the newest first, at most so many. */
    public List<PlanEdition> editions(String id, int most) {
        return plans.newest(id, most);
    }

    /** The draft that a plan is the final of; empty where it is none, or where its draft was never loaded here. */
    public Optional<PlanEdition> draft(ActionPlan plan) {
        return drafts.of(plan);
    }

    /** The version of a plan that people could be asked about last, which it would be the final of. */
    public PlanEdition lastAsked(PlanEdition edition) {
        return drafts.lastAsked(edition);
    }

    /** A plan from a file with all that is known here of its draft, as it would be stored. */
    public ActionPlan knowingItsDraft(ActionPlan plan) {
        return edition(plan.id())
                .map(stored -> drafts.completedLoaded(plan, stored))
                .orElse(plan);
    }

    /** What people would still call by numbers of which a plan says nothing, if it took the place of the stored one. */
    public UnsaidNumbers unsaidNumbers(PlanEdition edition, ActionPlan next) {
        return UnsaidNumbers.of(drafts.lastAsked(edition).plan(), edition.plan(), next, clock.instant());
    }

    /**
     * Each version of each commitment's text that a plan ever had, commitment by commitment and read one at a time. They have
     * the number 0: their place in the plan is no part of the text.
     */
    public Stream<Commitment> texts(String id) {
        return versions.of(id);
    }

    /** A commitment's text in one version, with the number 0. */
    public Optional<Commitment> text(String id, String commitment, int version) {
        return versions.find(id, commitment, version);
    }

    /** The text that a version took the place of; empty where it was the first. */
    public Optional<Commitment> textBefore(String id, String commitment, int version) {
        return IntStream.iterate(version - 1, earlier -> earlier >= 1, earlier -> earlier - 1)
                .mapToObj(earlier -> text(id, commitment, earlier))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Stores a plan that nobody asked for, like the sample. One that was loaded before is revised: commitments whose text
     * changed get a new version, the others keep theirs.
     *
     * @return what changed
     */
    public PlanRevision load(ActionPlan plan) {
        Optional<PlanRevision> stored = Optional.empty();
        while (stored.isEmpty()) {
            stored = store(plan, edition(plan.id()), Optional.empty());
        }
        return stored.get();
    }

    /**
     * Stores a plan as {@link #load(ActionPlan)} does, if nothing was stored since somebody looked.
     *
     * @param seen the number of the edition that they saw, 0 where there was none
     * @return what changed; empty, with nothing stored, where another edition was made meanwhile
     */
    public Optional<PlanRevision> load(ActionPlan plan, long seen, PlanAuthor author) {
        return edition(plan.id())
                .filter(newest -> newest.number() != seen)
                .map(overtaken -> Optional.<PlanRevision>empty())
                .orElseGet(() ->
                        store(plan, seen == 0 ? Optional.empty() : edition(plan.id(), seen), Optional.of(author)));
    }

    /**
     * Stores what was made of an edition; people go on talking about the plan that was loaded last.
     *
     * @return what changed; empty, with nothing stored, where another edition was made meanwhile
     * @throws IllegalArgumentException if it is another plan
     */
    public Optional<PlanRevision> change(PlanEdition seen, ActionPlan plan, PlanAuthor author) {
        PlanRevision revision = kept(PlanRevision.of(seen.plan(), drafts.completed(plan, seen)));
        var edition = new PlanEdition(seen.number() + 1, revision.plan(), clock.instant(), Optional.of(author));
        String entry = trail.announce(action(seen.plan(), plan), Optional.of(seen), edition, revision, author);
        return stored(revision, plans.addChanged(edition, entry));
    }

    private static AuditAction action(ActionPlan before, ActionPlan after) {
        if (before.withCalendar(after.calendar()).equals(after)) {
            return AuditAction.PHASES_CHANGED;
        }
        return before.withDraft(after.draft()).equals(after)
                ? AuditAction.DRAFT_NUMBERS_STATED
                : AuditAction.PLAN_CHANGED;
    }

    /** Empty when another worker stored the same plan meanwhile. */
    private Optional<PlanRevision> store(ActionPlan plan, Optional<PlanEdition> before, Optional<PlanAuthor> author) {
        PlanRevision revision =
                kept(before.map(edition -> PlanRevision.of(edition.plan(), drafts.completedLoaded(plan, edition)))
                        .orElseGet(() -> PlanRevision.first(plan)));
        long number = before.map(PlanEdition::number).orElse(0L) + 1;
        var edition = new PlanEdition(number, revision.plan(), clock.instant(), author);
        Optional<String> entry =
                author.map(who -> trail.announce(AuditAction.PLAN_LOADED, before, edition, revision, who));
        return stored(revision, plans.addLoaded(edition, entry));
    }

    private PlanRevision kept(PlanRevision compared) {
        return new PlanRevision(
                versions.keep(compared.plan()), compared.changed(), compared.added(), compared.removed());
    }

    private Optional<PlanRevision> stored(PlanRevision revision, boolean added) {
        current.change();
        return added ? Optional.of(revision) : Optional.empty();
    }

    private Optional<Consultation> newest() {
        return plans.lastLoaded().flatMap(this::find);
    }
}
