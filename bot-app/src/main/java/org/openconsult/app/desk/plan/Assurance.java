package org.openconsult.app.desk.plan;

import java.time.Instant;
import java.util.Optional;
import org.openconsult.audit.Reason;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Phase;
import org.openconsult.consultation.PlanAuthor;
import org.openconsult.consultation.PlanEdition;

/**
 * What somebody says to a change that others may be in the middle of reading.
 *
 * @param confirmed whether the box is ticked
 * @param reason why, for those who look it up later; empty where nothing was said
 */
record Assurance(boolean confirmed, Reason reason) {

    static Assurance of(Optional<String> confirmed, Optional<String> reason) {
        return new Assurance(confirmed.isPresent(), Reason.of(reason));
    }

    /** While the public is asked, a change needs the tick and a reason; before and after it does not. */
    boolean isEnough(PlanEdition edition, Instant now) {
        return isEnough(isOpen(edition, now));
    }

    /** @param open whether the public is asked about what would change */
    boolean isEnough(boolean open) {
        return open ? confirmed && reason.isEnough() : reason.fits();
    }

    static boolean isOpen(PlanEdition edition, Instant now) {
        return isOpen(new Consultation(edition.plan()), now);
    }

    static boolean isOpen(Consultation consultation, Instant now) {
        return consultation.phaseAt(now) == Phase.OPEN;
    }

    PlanAuthor by(String name) {
        return new PlanAuthor(name, reason.words());
    }
}
