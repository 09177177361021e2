package org.openconsult.consultation;

import java.time.InstantSource;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.AuditedVersions;
import org.openconsult.audit.DeskChange;
import org.openconsult.audit.Outcome;
import org.openconsult.audit.Reason;
import org.openconsult.storage.Storage;

/**
 * Where consultations stand after their closing: nothing in a calendar says when all is answered, so somebody does. Each move
 * is kept as a version, and holds for the closing it was made after: a consultation that is reopened is closed again and no more
 * once its new last day is over.
 */
public final class PhaseMoves {
    private static final String PHASE = "phase";
    private static final String AT = "at";
    /** The last day that was over, as {@code 2020-12-01}. Moves of before this was kept have none, and hold for any. */
    private static final String CLOSED_ON = "closed_on";

    private final AuditedVersions moves;
    private final InstantSource clock;

    public PhaseMoves(Storage storage, AuditTrail trail, InstantSource clock) {
        this.moves = AuditedVersions.in(storage, Storage.PHASE_MOVES, trail);
        this.clock = clock;
    }

    /**
     * Says where a consultation stands. Not possible before its last day is over.
     *
     * @param to closed, answering or published
     */
    public Outcome move(Consultation consultation, Phase to, Reason reason, String who) {
        DateRange asked = consultation.plan().publicConsultation();
        boolean closed = consultation.phaseAt(clock.instant()).isAfterClosing();
        return moves.changeNewestOrBegin(
                consultation.id(),
                new DeskChange(
                        who,
                        AuditAction.PHASE_MOVED,
                        new AuditThing(AuditThing.Kind.PHASE, consultation.id()),
                        reason.words(),
                        before -> closed && to.isAfterClosing()
                                ? Optional.of(phase(before, asked) == to ? before : moved(before, to, asked))
                                : Optional.empty(),
                        document -> Map.of(PHASE, word(phase(document, asked)))));
    }

    private Document moved(Document before, Phase to, DateRange asked) {
        return before.append(PHASE, word(to))
                .append(AT, Date.from(clock.instant()))
                .append(CLOSED_ON, asked.end().toString());
    }

    /** Where a consultation stands once it is closed. */
    static Phase afterClosing(Storage storage, ActionPlan plan) {
        return storage.versions(Storage.PHASE_MOVES)
                .newest(plan.id())
                .map(move -> phase(move, plan.publicConsultation()))
                .orElse(Phase.CLOSED);
    }

    private static Phase phase(Document document, DateRange asked) {
        String closedOn = document.get(CLOSED_ON, asked.end().toString());
        return Optional.ofNullable(document.getString(PHASE))
                .filter(word -> closedOn.equals(asked.end().toString()))
                .map(word -> Phase.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Phase.CLOSED);
    }

    private static String word(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }
}
