package org.openconsult.answering;

import org.openconsult.audit.Outcome;
import org.openconsult.audit.Reason;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Phase;
import org.openconsult.consultation.PhaseMoves;
import org.openconsult.search.CommentSearch;

/**
 * Says where a consultation stands after its closing. It is published once every published comment is answered, or when an
 * administrator says why it is all the same.
 */
public final class PhaseGate {
    private final CommentSearch search;
    private final PhaseMoves moves;

    public PhaseGate(CommentSearch search, PhaseMoves moves) {
        this.search = search;
        this.moves = moves;
    }

    public Waiting waiting(String consultation) {
        return Waiting.in(consultation, search);
    }

    /**
     * Moves a consultation on, or back.
     *
     * @param to closed, answering or published
     * @param administers whether whoever wants it is an administrator
     * @return {@link Outcome#NOT_POSSIBLE} before its closing, and while comments wait that nobody may pass over
     */
    public Outcome move(Consultation consultation, Phase to, Reason reason, String who, boolean administers) {
        boolean passedOver = administers && reason.isEnough();
        if (to == Phase.PUBLISHED && !passedOver && !waiting(consultation.id()).isNone()) {
            return Outcome.NOT_POSSIBLE;
        }
        return moves.move(consultation, to, reason, who);
    }
}
