package org.openconsult.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditEntry;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Outcome;
import org.openconsult.audit.Reason;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Phase;
import org.openconsult.consultation.PhaseMoves;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.search.CommentQuery;
import org.openconsult.search.CommentSearch;
import org.openconsult.search.Figures;
import org.openconsult.search.FoundComments;
import org.openconsult.search.Progress;
import org.openconsult.search.TwinGroup;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class PhaseGateTest {
    private static final Reason NONE = Reason.of(Optional.empty());
    private static final Reason WHY = Reason.of(Optional.of("The committee decided so"));
    private static final ActionPlan PLAN = SamplePlan.openOn(LocalDate.of(2026, 1, 16));

    private Instant now = LocalDate.of(2026, 11, 16).atTime(9, 0).toInstant(ZoneOffset.UTC);
    private final PlayedSearch search = new PlayedSearch();
    private Consultations consultations;
    private AuditTrail trail;
    private PhaseGate gate;

    @BeforeEach
    void use(Storage fresh) {
        trail = new AuditTrail(fresh, () -> now);
        consultations = new Consultations(fresh, () -> now);
        consultations.load(PLAN);
        gate = new PhaseGate(search, new PhaseMoves(fresh, trail, () -> now));
    }

    private Consultation consultation() {
        return consultations.find(PLAN.id()).orElseThrow();
    }

    private Outcome move(Phase to, Reason reason, boolean administers) {
        return gate.move(consultation(), to, reason, "rosa", administers);
    }

    @Test
    void isNotPublishedWhileCommentsWaitUnlessAnAdministratorSaysWhy() {
        search.waiting = 2;
        assertThat(consultation().phaseAt(now)).isEqualTo(Phase.CLOSED);
        assertThat(move(Phase.ANSWERING, NONE, false)).isEqualTo(Outcome.DONE);
        assertThat(move(Phase.PUBLISHED, WHY, false)).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(move(Phase.PUBLISHED, NONE, true)).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(consultation().phaseAt(now)).isEqualTo(Phase.ANSWERING);

        assertThat(move(Phase.PUBLISHED, WHY, true)).isEqualTo(Outcome.DONE);

        assertThat(consultation().phaseAt(now)).isEqualTo(Phase.PUBLISHED);
        AuditEntry last =
                trail.page(AuditFilter.ALL, Optional.empty(), 1).entries().get(0);
        assertThat(last.action()).isEqualTo(AuditAction.PHASE_MOVED);
        assertThat(last.reason()).isEqualTo(WHY.words());
        assertThat(last.tookEffect()).isTrue();
    }

    @Test
    void isPublishedOnceAllIsAnsweredAndThatIsKnown() {
        search.upToDate = false;
        assertThat(move(Phase.PUBLISHED, NONE, false)).isEqualTo(Outcome.NOT_POSSIBLE);
        search.upToDate = true;
        assertThat(move(Phase.PUBLISHED, NONE, false)).isEqualTo(Outcome.DONE);
    }

    @Test
    void movesNowhereBeforeTheLastDayIsOver() {
        Consultation open = new Consultation(SamplePlan.openOn(LocalDate.of(2026, 11, 16)));
        assertThat(gate.move(open, Phase.ANSWERING, WHY, "rosa", true)).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(move(Phase.OPEN, WHY, true)).isEqualTo(Outcome.NOT_POSSIBLE);
    }

    @Test
    void isClosedAgainOnceAnotherLastDayIsOver() {
        assertThat(move(Phase.PUBLISHED, NONE, false)).isEqualTo(Outcome.DONE);
        consultations.load(SamplePlan.openOn(LocalDate.of(2026, 2, 16)));
        assertThat(consultation().phaseAt(now)).as("another day before it").isEqualTo(Phase.PUBLISHED);
        consultations.load(SamplePlan.openOn(LocalDate.of(2026, 11, 16)));
        assertThat(consultation().phaseAt(now)).isEqualTo(Phase.OPEN);
        now = LocalDate.of(2027, 11, 16).atTime(9, 0).toInstant(ZoneOffset.UTC);
        assertThat(consultation().phaseAt(now)).isEqualTo(Phase.CLOSED);

        search.waiting = 1;
        assertThat(move(Phase.PUBLISHED, WHY, false)).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(move(Phase.ANSWERING, NONE, false)).isEqualTo(Outcome.DONE);
        assertThat(consultation().phaseAt(now)).isEqualTo(Phase.ANSWERING);
    }

    /** One that has so many comments without an answer. */
    private static final class PlayedSearch implements CommentSearch {
        private long waiting;
        private boolean upToDate = true;

        @Override
        public FoundComments find(CommentQuery query, Optional<String> page, int size) {
            assertThat(query.published()).isTrue();
            assertThat(query.answered()).contains(false);
            return new FoundComments(
                    waiting == 0 ? List.of() : List.of(new CommentId("c1")),
                    waiting,
                    false,
                    Optional.empty(),
                    Optional.empty());
        }

        @Override
        public Figures figures(String consultation) {
            return Figures.none(Instant.EPOCH);
        }

        @Override
        public List<TwinGroup> twins(String consultation, int limit) {
            return List.of();
        }

        @Override
        public Progress progress() {
            return new Progress(upToDate, 0, 0);
        }
    }
}
