package org.openconsult.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openconsult.consultation.plan.SamplePlan;

class PlanLossesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final ActionPlan OPEN = SamplePlan.openOn(LocalDate.of(2026, 11, 20));
    private static final Optional<PlanAuthor> ANA = Optional.of(new PlanAuthor("ana", ""));

    private static PlanLosses of(ActionPlan stored, Optional<PlanAuthor> author, ActionPlan next) {
        return PlanLosses.of(new PlanEdition(1, stored, NOW, author), next, NOW);
    }

    private static ActionPlan without(int number) {
        return OPEN.withCommitments(
                1,
                OPEN.commitments().stream()
                        .filter(commitment -> commitment.number() != number)
                        .toList());
    }

    @Test
    void areNoneWhereNothingIsTakenAway() {
        assertThat(of(OPEN, ANA, OPEN)).isEqualTo(PlanLosses.NONE);
        assertThat(of(without(3), ANA, OPEN)).isEqualTo(PlanLosses.NONE);
    }

    @Test
    void areTheCommitmentsThatAreGone() {
        PlanLosses losses = of(OPEN, ANA, without(1));

        assertThat(losses).isNotEqualTo(PlanLosses.NONE);
        assertThat(losses.removed()).containsExactly("rural-health-reporting");
        assertThat(losses.reused()).isEmpty();
    }

    @Test
    void areTheNumbersThatGetAnotherMeaning() {
        List<Commitment> all = OPEN.commitments();
        ActionPlan moved = OPEN.withCommitments(
                1, List.of(all.get(0).withNumber(9), all.get(1).withNumber(1)));

        assertThat(of(OPEN.withCommitments(1, all.subList(0, 2)), ANA, moved).reused())
                .containsExactly(
                        new PlanLosses.Reused(1, all.get(0).id(), all.get(1).id()));
    }

    @Test
    void areTheDaysOnWhichPeopleAreAsked() {
        assertThat(of(OPEN, ANA, SamplePlan.load()).closes()).isTrue();
        assertThat(of(OPEN, Optional.empty(), SamplePlan.load())).isEqualTo(PlanLosses.NONE);
    }

    @Test
    void areNoneWhileNobodyIsAsked() {
        assertThat(of(SamplePlan.load(), ANA, without(1))).isEqualTo(PlanLosses.NONE);
    }
}
