package org.openconsult.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people who are being asked about a plan lose by another edition of it.
 *
 * @param removed ids of the commitments that are gone
 * @param reused numbers that people type and that open another commitment
 * @param closes whether they are not asked any more
 */
public record PlanLosses(List<String> removed, List<Reused> reused, boolean closes) {
    static final PlanLosses NONE = new PlanLosses(List.of(), List.of(), false);

    public PlanLosses {
        removed = List.copyOf(removed);
        reused = List.copyOf(reused);
    }

    /**
     * A number with another meaning.
     *
     * @param before id of the commitment that it opened
     * @param after id of the one that it opens
     */
    public record Reused(int number, String before, String after) {}

    /**
     * None while nobody is asked. The dates of a plan that the product brought by itself are nobody's, so that nothing is
     * lost by giving it its own.
     *
     * @param next what is stored after it
     */
    public static PlanLosses of(PlanEdition stored, ActionPlan next, Instant now) {
        if (!isOpen(stored.plan(), now)) {
            return NONE;
        }
        return new PlanLosses(
                removed(stored.plan(), next),
                reused(stored.plan(), next),
                stored.author().isPresent() && !isOpen(next, now));
    }

    private static boolean isOpen(ActionPlan plan, Instant now) {
        return new Consultation(plan).phaseAt(now) == Phase.OPEN;
    }

    private static List<String> removed(ActionPlan stored, ActionPlan next) {
        Set<String> kept = next.commitments().stream().map(Commitment::id).collect(Collectors.toSet());
        return stored.commitments().stream()
                .map(Commitment::id)
                .filter(id -> !kept.contains(id))
                .toList();
    }

    private static List<Reused> reused(ActionPlan stored, ActionPlan next) {
        return stored.commitments().stream()
                .flatMap(before -> next
                        .commitment(before.number())
                        .filter(after -> !after.id().equals(before.id()))
                        .map(after -> new Reused(before.number(), before.id(), after.id()))
                        .stream())
                .toList();
    }
}
