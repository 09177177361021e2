package org.openconsult.app.publicpage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Phase;
import org.springframework.stereotype.Component;

/** The consultations that the public sees. */
@Component
class PublicPlans {
    /** Looking through all is dear, and anybody may ask. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Consultations plans;
    private final Clock clock;
    private volatile Looked looked = new Looked(Optional.empty(), "", Instant.MIN);

    /**
     * What was found among all.
     *
     * @param current which one people talked about then
     */
    private record Looked(Optional<Consultation> open, String current, Instant until) {}

    PublicPlans(Consultations plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** The one on the first page: the newest that is open; else the one loaded last; empty where there is none. */
    Optional<ActionPlan> first() {
        Optional<Consultation> current = plans.current();
        if (current.isEmpty() || isOpen(current.get())) {
            return current.map(Consultation::plan);
        }
        return otherThan(current.get()).or(() -> current).map(Consultation::plan);
    }

    private Optional<Consultation> otherThan(Consultation current) {
        Looked known = looked;
        if (!known.current().equals(current.id()) || !clock.instant().isBefore(known.until())) {
            known = new Looked(
                    plans.all().stream().filter(this::isOpen).findFirst(),
                    current.id(),
                    clock.instant().plus(KEPT));
            looked = known;
        }
        return known.open();
    }

    private boolean isOpen(Consultation consultation) {
        return consultation.phaseAt(clock.instant()) == Phase.OPEN;
    }

    /** @throws Trouble when there is none of this id */
    ActionPlan required(String id) {
        return plans.find(id).map(Consultation::plan).orElseThrow(() -> Trouble.lost("public.lost.consultation"));
    }

    /** Whether what people write now is about this one, and still comes in time. */
    boolean takesComments(ActionPlan plan) {
        boolean current = plans.current().map(Consultation::id).equals(Optional.of(plan.id()));
        return current && !new Consultation(plan).phaseAt(clock.instant()).isAfterClosing();
    }
}
