package org.openconsult.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openconsult.consultation.ActionPlan;

/**
 * Which plan, in which version, a talk's numbers are about.
 *
 * @param told numbers of which the person was told that they meant something else in the draft
 */
public record PlanSeen(String id, int version, List<Integer> told) {

    /** What an older version did not write was not told. */
    public PlanSeen(String id, int version, @Nullable List<Integer> told) {
        this.id = id;
        this.version = version;
        this.told = told == null ? List.of() : List.copyOf(told);
    }

    static PlanSeen of(ActionPlan plan) {
        return new PlanSeen(plan.id(), plan.version(), List.of());
    }

    /** The same plan in the same version. */
    boolean isStill(PlanSeen current) {
        return id.equals(current.id) && version == current.version;
    }

    /** With what was told of it before, and no more. */
    PlanSeen toldNoMoreThan(Optional<PlanSeen> before) {
        return new PlanSeen(
                id, version, before.filter(this::isStill).map(PlanSeen::told).orElse(List.of()));
    }

    PlanSeen withTold(int number) {
        return new PlanSeen(
                id, version, Stream.concat(told.stream(), Stream.of(number)).toList());
    }
}
