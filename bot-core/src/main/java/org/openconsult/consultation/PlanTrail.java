package org.openconsult.consultation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openconsult.audit.AuditAct;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.storage.Versions;

/** Tells the audit trail who is about to make another edition of a plan, and what of the plan that changes. */
final class PlanTrail {
    private static final String VERSION = "version";
    private static final String OPENS = "opens";
    private static final String CLOSES = "closes";
    private static final String DRAFT_NUMBERS = "draft_numbers";

    private final AuditTrail trail;

    PlanTrail(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * Announces an edition that is about to be stored.
     *
     * @return the entry's id
     */
    String announce(
            AuditAction action,
            Optional<PlanEdition> before,
            PlanEdition edition,
            PlanRevision revision,
            PlanAuthor author) {
        Map<String, Object> after = facts(edition.plan());
        after.put("changed", revision.changed());
        after.put("added", revision.added());
        after.put("removed", revision.removed());
        return trail.record(new AuditAct(
                author.name(),
                action,
                new AuditThing(AuditThing.Kind.CONSULTATION, edition.plan().id()),
                before.map(PlanEdition::plan).map(PlanTrail::facts).orElse(Map.of()),
                after,
                author.reason(),
                Optional.of(Versions.name(edition.plan().id(), edition.number()))));
    }

    private static Map<String, Object> facts(ActionPlan plan) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(VERSION, plan.version());
        facts.put(OPENS, plan.publicConsultation().start().toString());
        facts.put(CLOSES, plan.publicConsultation().end().toString());
        plan.draft().ifPresent(draft -> facts.put(DRAFT_NUMBERS, became(plan, draft)));
        return facts;
    }

    /** Each number of the draft with those that it became. */
    private static List<String> became(ActionPlan plan, DraftNumbers draft) {
        return draft.commitments().stream()
                .map(was -> was.number() + " → "
                        + plan.became(was).stream()
                                .map(commitment -> "" + commitment.number())
                                .collect(Collectors.joining(", ")))
                .toList();
    }
}
