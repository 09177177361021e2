package org.openconsult.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openconsult.consultation.plan.PlanText;
import org.openconsult.consultation.plan.SamplePlan;

class PlanRevisionTest {
    private final ActionPlan stored = SamplePlan.load();

    @Test
    void keepsThePlanAsItIsWhenNothingChanged() {
        PlanRevision revision = PlanRevision.of(stored, SamplePlan.load());

        assertThat(revision).isEqualTo(new PlanRevision(stored, none(), none(), none()));
    }

    @Test
    void growsTheVersionOfAChangedCommitmentAndOfThePlanOnly() {
        PlanRevision revision = PlanRevision.of(stored, edited("Decide together which", "Choose together which"));

        assertThat(revision.changed()).containsExactly("open-law-review");
        assertThat(revision.plan().version()).isEqualTo(2);
        assertThat(revision.plan().commitments())
                .extracting(Commitment::version)
                .containsExactly(1, 1, 1, 2, 1, 1, 1, 1);
    }

    @Test
    void growsAgainFromTheStoredVersionAlthoughTheFileStillSaysOne() {
        ActionPlan second = PlanRevision.of(stored, edited("Decide together which", "Choose together which"))
                .plan();

        PlanRevision third = PlanRevision.of(second, edited("Decide together which", "Pick together which"));
        PlanRevision same = PlanRevision.of(second, edited("Decide together which", "Choose together which"));

        assertThat(third.plan().commitment(4).orElseThrow().version()).isEqualTo(3);
        assertThat(third.plan().version()).isEqualTo(3);
        assertThat(same.plan()).isEqualTo(second);
    }

    @Test
    void takesTheFilesOwnVersionWhereItIsHigher() {
        ActionPlan edited = PlanText.sample()
                .with("id: open-law-review\n    version: 1", "id: open-law-review\n    version: 7")
                .with("Decide together which", "Choose together which")
                .with("  version: 1", "  version: 5")
                .read()
                .plan()
                .orElseThrow();

        PlanRevision revision = PlanRevision.of(stored, edited);

        assertThat(revision.plan().commitment(4).orElseThrow().version()).isEqualTo(7);
        assertThat(revision.plan().version()).isEqualTo(5);
    }

    @Test
    void takesANewNumberForNoChangeOfTheText() {
        ActionPlan edited = edited("- number: 4\n    id", "- number: 44\n    id");

        PlanRevision revision = PlanRevision.of(stored, edited);

        assertThat(revision.changed()).isEmpty();
        assertThat(revision.plan().commitment(44).orElseThrow().version()).isEqualTo(1);
        assertThat(revision.plan().version()).isEqualTo(2);
    }

    @Test
    void tellsNewCommitmentsFromRemovedOnes() {
        ActionPlan edited = edited("id: open-law-review\n    version: 1", "id: law-review\n    version: 3");

        PlanRevision revision = PlanRevision.of(stored, edited);

        assertThat(revision.added()).containsExactly("law-review");
        assertThat(revision.removed()).containsExactly("open-law-review");
        assertThat(revision.changed()).isEmpty();
        assertThat(revision.plan().commitment(4).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void seesAChangedMilestone() {
        assertThat(PlanRevision.of(stored, edited("end_date: \"2021-03-31\"", "end_date: \"2021-03-30\""))
                        .changed())
                .containsExactly("rural-health-reporting");
    }

    @Test
    void growsThePlanWhenOnlyItsCalendarChanged() {
        PlanRevision revision = PlanRevision.of(stored, edited("\"2020-11-27\"", "\"2020-11-28\""));

        assertThat(revision.plan().version()).isEqualTo(2);
        assertThat(revision.plan().publicConsultation().end()).isEqualTo("2020-11-28");
        assertThat(revision.plan().commitments()).isEqualTo(stored.commitments());
    }

    @Test
    void refusesAnotherPlan() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanRevision.of(stored, edited("id: bz-sample-2021-2022", "id: other")));
    }

    private static ActionPlan edited(String words, String others) {
        return PlanText.sample().with(words, others).read().plan().orElseThrow();
    }

    private static List<String> none() {
        return List.of();
    }
}
