package org.openconsult.consultation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;

class PlanWarningsTest {

    static Stream<Arguments> departures() {
        return Stream.of(
                arguments("  country: BZ", "  country: BZ\n  contry: BZ", "plan.contry", "mean \"country\"?"),
                arguments("  country: BZ", "  country: BZ\n  anthem: x", "plan.anthem", "is left out."),
                arguments("column: 1, row: 3 }", "column: 1, row: 3, sea: no }", "districts[1].tile.sea", "left out"),
                arguments(", tile: { column: 1, row: 3 }", "", "districts", "only drawn when each has one"),
                arguments(
                        "theme: { en: Health, es: Salud }", "theme: { en: Health }", "commitments[0].theme", "\"es\""),
                arguments("es: Salud }", "es: Salud, fr: Santé }", "commitments[0].theme.fr", "not one of the plan's"),
                arguments(
                        "ogp_values: [transparency, public_participation, technology_and_innovation]",
                        "ogp_values: [technology_and_innovation]",
                        "commitments[0].ogp_values",
                        "stands alone"),
                arguments(
                        "    ogp_values: [transparency, public_participation, technology_and_innovation]\n",
                        "",
                        "commitments[0]",
                        "no OGP value"),
                arguments(
                        "A simple digital way",
                        "A simple and a really digital way",
                        "commitments[0].summary.en",
                        "121 characters"),
                arguments(
                        "start_date: \"2021-01-18\"",
                        "start_date: \"2020-12-31\"",
                        "commitments[0].start_date",
                        "plan"),
                arguments(
                        "end_date: \"2022-06-30\"", "end_date: \"2022-09-30\"", "commitments[0].end_date", "is after"),
                arguments(
                        "        start_date: \"2021-01-18\"",
                        "        start_date: \"2021-01-17\"",
                        "commitments[0].milestones[0].start_date",
                        "the commitment's"),
                arguments("end_date: \"2022-08-31\"", "end_date: \"2022-12-31\"", "plan.end_date", "31 August"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("departures")
    void warnsAndReadsThePlanAllTheSame(String words, String others, String field, String message) {
        PlanReading reading = PlanText.sample().with(words, others).read();

        assertThat(reading.plan()).isPresent();
        assertThat(reading.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.field()).isEqualTo(field);
            assertThat(warning.message()).contains(message);
            assertThat(warning.line()).isGreaterThan(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"2020-09-01,false", "2020-08-31,true", "2021-01-01,false", "2021-01-02,true"})
    void wantsTwentyMonthsToTwoYears(String start, boolean warned) {
        PlanReading reading = PlanText.sample()
                .with("start_date: \"2021-01-01\"", "start_date: \"" + start + "\"")
                .read();

        assertThat(reading.warnings().stream()
                        .anyMatch(warning -> warning.message().contains("cover two years")))
                .isEqualTo(warned);
    }

    @ParameterizedTest
    @CsvSource({"4,national,true", "5,national,false", "15,national,false", "16,national,true", "20,national,true"})
    @CsvSource({"21,national,true", "1,local,false", "5,local,false", "6,local,true"})
    void wantsFiveToFifteenCommitments(int count, String level, boolean warned) {
        PlanReading reading = withCommitments(count, level).read();

        assertThat(reading.plan().orElseThrow().commitments()).hasSize(count);
        assertThat(reading.warnings().stream()
                        .anyMatch(warning -> warning.field().equals("commitments")))
                .isEqualTo(warned);
    }

    @Test
    void saysThatTwentyIsTheMost() {
        assertThat(withCommitments(21, "national").read().warnings())
                .extracting(PlanProblem::message)
                .contains("The plan has 21 commitments; OGP takes 20 at most and advises 5 to 15.");
    }

    @Test
    void wantsAtMostFiveMilestones() {
        String sixth =
                "      - { number: 6, activity: { en: More, es: Más }, start_date: 2022-02-01, end_date: 2022-03-01 }\n";
        PlanText text = PlanText.sample().with("      - number: 5\n", sixth + "      - number: 5\n");

        assertThat(text.read().warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.field()).isEqualTo("commitments[0].milestones");
            assertThat(warning.message()).contains("6 milestones");
        });
    }

    @Test
    void wantsAMilestoneEveryYear() {
        PlanText text = PlanText.sample();
        String file = text.text();
        int start = file.indexOf("      - number: 1\n        activity");
        int second = file.indexOf("      - number: 4\n        activity", start);
        PlanReading reading = new ActionPlanReader().read(file.substring(0, start) + file.substring(second));

        assertThat(reading.warnings()).singleElement().satisfies(warning -> assertThat(warning.message())
                .isEqualTo("No milestone ends between 2021-01-18 and 2022-02-28;"
                        + " OGP advises at least one milestone a year."));
    }

    @Test
    void leavesOutATextInALanguageThatThePlanDoesNotHave() {
        LocalizedText theme = PlanText.sample()
                .with("es: Salud }", "es: Salud, fr: Santé }")
                .read()
                .plan()
                .orElseThrow()
                .commitment(1)
                .orElseThrow()
                .theme();

        assertThat(theme.in(new Language("fr"))).isEmpty();
        assertThat(theme.in(Language.SPANISH)).hasValue("Salud");
    }

    /** A plan of so many commitments, made from the sample's first one. */
    private static PlanText withCommitments(int count, String level) {
        String file = SamplePlan.file();
        int start = file.indexOf("  - number: 1\n    id");
        String first = file.substring(start, file.indexOf("  - number: 2\n    id"));
        StringBuilder text =
                new StringBuilder(file.substring(0, start).replace("  country:", "  level: " + level + "\n  country:"));
        for (int number = 1; number <= count; number++) {
            text.append(first.replace("- number: 1\n    id: ", "- number: " + number + "\n    id: a" + number + "-"));
        }
        return new PlanText(text.toString());
    }
}
