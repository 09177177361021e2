package org.openconsult.consultation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an edited plan makes of the stored one. Commitments are the same by their id, whatever their number.
 *
 * @param plan the plan to store, with versions that have grown where anything changed
 * @param changed ids of the commitments that say something else now; a new number alone is no change of them
 * @param added ids of the commitments that are new
 * @param removed ids of the commitments that are gone
 */
public record PlanRevision(ActionPlan plan, List<String> changed, List<String> added, List<String> removed) {
    public PlanRevision {
        changed = List.copyOf(changed);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** A plan that was never loaded before: it is stored as it is. */
    public static PlanRevision first(ActionPlan plan) {
        return new PlanRevision(plan, List.of(), ids(plan, commitment -> true), List.of());
    }

    /**
     * Compares an edited plan with the stored one.
     *
     * @throws IllegalArgumentException if they are different plans
     */
    public static PlanRevision of(ActionPlan stored, ActionPlan edited) {
        if (!stored.id().equals(edited.id())) {
            throw new IllegalArgumentException("A plan is only revised by a plan with the same id");
        }
        Map<String, Commitment> before = byId(stored);
        Map<String, Commitment> after = byId(edited);
        List<Commitment> commitments = edited.commitments().stream()
                .map(commitment -> versioned(before.get(commitment.id()), commitment))
                .toList();
        return new PlanRevision(
                versioned(stored, edited, commitments),
                ids(edited, commitment -> isChanged(before.get(commitment.id()), commitment)),
                ids(edited, commitment -> !before.containsKey(commitment.id())),
                ids(stored, commitment -> !after.containsKey(commitment.id())));
    }

    private static Map<String, Commitment> byId(ActionPlan plan) {
        return plan.commitments().stream().collect(Collectors.toMap(Commitment::id, Function.identity()));
    }

    private static List<String> ids(ActionPlan plan, Predicate<Commitment> wanted) {
        return plan.commitments().stream().filter(wanted).map(Commitment::id).toList();
    }

    private static boolean isChanged(@Nullable Commitment stored, Commitment edited) {
        return stored != null && !saysTheSame(stored, edited);
    }

    private static boolean saysTheSame(Commitment stored, Commitment edited) {
        return stored.equals(edited.withNumber(stored.number()).withVersion(stored.version()));
    }

    private static Commitment versioned(@Nullable Commitment stored, Commitment edited) {
        if (stored == null) {
            return edited;
        }
        return edited.withVersion(
                saysTheSame(stored, edited) ? stored.version() : Math.max(stored.version() + 1, edited.version()));
    }

    private static ActionPlan versioned(ActionPlan stored, ActionPlan edited, List<Commitment> commitments) {
        ActionPlan sameVersion = edited.withCommitments(stored.version(), commitments);
        return sameVersion.equals(stored)
                ? stored
                : edited.withCommitments(Math.max(stored.version() + 1, edited.version()), commitments);
    }
}
