package org.openconsult.consultation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Milestone;

class CommitmentFieldsTest {
    private final ActionPlan plan = SamplePlan.load();
    private final Commitment first = plan.commitments().get(0);

    private static CommitmentFields with(CommitmentFields fields, String... namesAndTexts) {
        Map<String, String> texts = new LinkedHashMap<>(fields.texts());
        for (int index = 0; index < namesAndTexts.length; index += 2) {
            texts.put(namesAndTexts[index], namesAndTexts[index + 1]);
        }
        return CommitmentFields.filledIn(texts);
    }

    @Test
    void areReadAsTheCommitmentTheyWereMadeOf() {
        for (Commitment commitment : plan.commitments()) {
            CommitmentReading reading = CommitmentFields.of(commitment).read(plan, commitment, Locale.ENGLISH);
            assertThat(reading.errors()).isEmpty();
            assertThat(reading.commitment()).contains(commitment);
        }
    }

    @Test
    void keepLinesAsAFormSendsThem() {
        CommitmentFields fields = with(CommitmentFields.of(first), "problem.en", " One.\r\n\r\nTwo. ");
        Commitment read = fields.read(plan, first, Locale.ENGLISH).commitment().orElseThrow();

        assertThat(read.problem().in(Language.ENGLISH)).contains("One.\n\nTwo.");
    }

    @ParameterizedTest
    @CsvSource({
        "title.en, '', title",
        "start_date, 2022-02-30, start_date",
        "end_date, 2020-01-01, end_date",
        "start_date, '', start_date",
        "milestones[0].end_date, soon, milestones[0].end_date",
        "milestones[0].activity.en, '', milestones[0].activity",
        "supporting_actors[0].kind, The State!, supporting_actors[0].kind",
    })
    void nameTheFieldThatIsWrong(String name, String text, String field) {
        CommitmentReading reading = with(CommitmentFields.of(first), name, text).read(plan, first, Locale.ENGLISH);

        assertThat(reading.commitment()).isEmpty();
        assertThat(reading.errors()).extracting(PlanProblem::field).contains(field);
    }

    @Test
    void doWithoutATranslationAndSaySo() {
        CommitmentReading reading =
                with(CommitmentFields.of(first), "summary.es", " ").read(plan, first, Locale.ENGLISH);

        assertThat(reading.commitment().orElseThrow().summary().in(Language.SPANISH))
                .isEmpty();
        assertThat(reading.warnings()).extracting(PlanProblem::field).contains("summary");
    }

    @Test
    void takeNothingForMoreThanWords() {
        String hostile = "x\n    version: 99\n  - &a [*a, *a]\u2028\"}]";
        Commitment read = with(CommitmentFields.of(first), "title.en", hostile, "version", "99", "id", "other")
                .read(plan, first, Locale.ENGLISH)
                .commitment()
                .orElseThrow();

        assertThat(read.title().in(Language.ENGLISH)).contains(hostile);
        assertThat(read.version()).isEqualTo(first.version());
        assertThat(read.id()).isEqualTo(first.id());
    }

    @Test
    void refuseWhatNoPlanCanHold() {
        assertThat(with(CommitmentFields.of(first), "title.en", "x\u0007y")
                        .read(plan, first, Locale.ENGLISH)
                        .errors())
                .isNotEmpty();
        assertThat(with(CommitmentFields.of(first), "problem.en", "x".repeat(10_001))
                        .read(plan, first, Locale.ENGLISH)
                        .errors())
                .extracting(PlanProblem::field)
                .containsExactly("problem.en");
    }

    @Test
    void closeUpWhereARowWasEmptied() {
        int milestones = first.milestones().size();
        CommitmentFields fields = with(
                CommitmentFields.of(first),
                "milestones[0].activity.en",
                "",
                "milestones[0].activity.es",
                "",
                "milestones[0].start_date",
                "",
                "milestones[0].end_date",
                "");

        assertThat(fields.milestones()).isEqualTo(milestones - 1);
        assertThat(fields.read(plan, first, Locale.ENGLISH)
                        .commitment()
                        .orElseThrow()
                        .milestones())
                .isEqualTo(first.milestones().subList(1, milestones));
    }

    @Test
    void giveANewMilestoneTheNextNumber() {
        int row = first.milestones().size();
        Commitment read = with(
                        CommitmentFields.of(first),
                        "milestones[" + (row + 1) + "].activity.en",
                        "Publish the results",
                        "milestones[" + (row + 1) + "].start_date",
                        "2022-01-01",
                        "milestones[" + (row + 1) + "].end_date",
                        "2022-06-30")
                .read(plan, first, Locale.ENGLISH)
                .commitment()
                .orElseThrow();

        assertThat(read.milestones())
                .hasSize(row + 1)
                .last()
                .extracting(Milestone::number)
                .isEqualTo(row + 1);
    }

    @Test
    void areBroughtTogetherWhereTwoChangedDifferentThings() {
        CommitmentFields seen = CommitmentFields.of(first);
        MergedFields merged = with(seen, "title.en", "Mine", "title.es", "Ambos")
                .mergedWith(seen, with(seen, "summary.en", "Theirs", "title.es", "Ambos"));

        assertThat(merged.disputed()).isEmpty();
        assertThat(merged.fields().text("title.en")).isEqualTo("Mine");
        assertThat(merged.fields().text("title.es")).isEqualTo("Ambos");
        assertThat(merged.fields().text("summary.en")).isEqualTo("Theirs");
    }

    @Test
    void nameWhatTwoChangedEachInAnotherWay() {
        CommitmentFields seen = CommitmentFields.of(first);
        MergedFields merged = with(seen, "title.en", "Mine", "milestones[0].activity.en", "Mine too")
                .mergedWith(seen, with(seen, "title.en", "Theirs", "milestones[1].activity.en", "Theirs too"));

        assertThat(merged.disputed()).containsExactlyInAnyOrder("title.en", "milestones");
        assertThat(merged.fields().text("title.en")).isEqualTo("Mine");
        assertThat(merged.fields().text("milestones[1].activity.en")).isEqualTo(seen.text("milestones[1].activity.en"));
    }

    @Test
    void letAFieldBeEmptiedByEither() {
        CommitmentFields seen = CommitmentFields.of(first);
        MergedFields merged =
                with(seen, "title.es", "").mergedWith(seen, with(seen, "summary.es", "", "theme.en", "Well-being"));

        assertThat(merged.fields().text("title.es")).isEmpty();
        assertThat(merged.fields().text("summary.es")).isEmpty();
        assertThat(merged.fields().text("theme.en")).isEqualTo("Well-being");
    }
}
