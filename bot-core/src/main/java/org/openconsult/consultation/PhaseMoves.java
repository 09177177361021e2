package org.openconsult.consultation;

import java.time.InstantSource;
import java.time.LocalDate;
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
 * is kept as a version, and holds while the last day is before the day on which it was made: a consultation that is reopened is
 * closed again and no more once its new last day is over.
 */
public final class PhaseMoves {
    private static final String PHASE = "phase";
    private static final String AT = "at";

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
        ActionPlan plan = consultation.plan();
        boolean closed = consultation.phaseAt(clock.instant()).isAfterClosing();
        return moves.changeNewestOrBegin(
                consultation.id(),
                new DeskChange(
                        who,
                        AuditAction.PHASE_MOVED,
                        new AuditThing(AuditThing.Kind.PHASE, consultation.id()),
                        reason.words(),
                        before -> closed && to.isAfterClosing()
                                ? Optional.of(phase(before, plan) == to ? before : moved(before, to))
                                : Optional.empty(),
                        document -> Map.of(PHASE, word(phase(document, plan)))));
    }

    private Document moved(Document before, Phase to) {
        return before.append(PHASE, word(to)).append(AT, Date.from(clock.instant()));
    }

    /** Where a consultation stands once it is closed. */
    static Phase afterClosing(Storage storage, ActionPlan plan) {
        return storage.versions(Storage.PHASE_MOVES)
                .newest(plan.id())
                .map(move -> phase(move, plan))
                .orElse(Phase.CLOSED);
    }

    private static Phase phase(Document document, ActionPlan plan) {
        return Optional.ofNullable(document.getString(PHASE))
                .filter(word -> plan.publicConsultation().end().isBefore(day(document, plan)))
                .map(word -> Phase.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Phase.CLOSED);
    }

    private static LocalDate day(Document document, ActionPlan plan) {
        return document.getDate(AT).toInstant().atZone(plan.timeZone()).toLocalDate();
    }

    private static String word(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }
}
