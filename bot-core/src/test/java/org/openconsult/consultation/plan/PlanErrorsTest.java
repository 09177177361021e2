package org.openconsult.consultation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanErrorsTest {

    /** What to replace in the sample, by what, which field is wrong then, and what is said about it. */
    static Stream<Arguments> brokenValues() {
        return Stream.of(
                arguments("schema_version: 1", "schema_version: 2", "schema_version", "Only schema version 1"),
                arguments("  id: bz-sample-2021-2022", "  id: BZ sample", "plan.id", "not a usable id"),
                arguments("country: BZ", "country: Belize", "plan.country", "not a country"),
                arguments("  version: 1", "  version: 0", "plan.version", "whole number from 1"),
                arguments("  version: 1", "  version: one", "plan.version", "not \"one\""),
                arguments("America/Belize", "America/Belmopan", "plan.time_zone", "not a known time zone"),
                arguments("default_language: en", "default_language: fr", "plan.default_language", "not among"),
                arguments("default_language: en", "default_language: English", "plan.default_language", "small"),
                arguments("languages: [en, es]", "languages: [en, es, en]", "plan.languages[2]", "already taken"),
                arguments("languages: [en, es]", "languages: en", "plan.languages", "must be a list"),
                arguments("start_date: \"2021-01-01\"", "start_date: \"2021-02-30\"", "plan.start_date", "not a date"),
                arguments("start_date: \"2021-01-01\"", "start_date: \"1/1/2021\"", "plan.start_date", "2021-08-31"),
                arguments("  - { id: cayo,", "  - { id: belize,", "districts[1].id", "already taken on line"),
                arguments("column: 1, row: 3", "column: 0, row: 3", "districts[1].tile.column", "from 1 to 20"),
                arguments("column: 1, row: 3", "column: 1, row: 21", "districts[1].tile.row", "from 1 to 20"),
                arguments("column: 1, row: 3", "column: 1", "districts[1].tile.row", "\"row\" is missing"),
                arguments("tile: { column: 1, row: 3 }", "tile: west", "districts[1].tile", "section"),
                arguments("column: 1, row: 3", "column: 2, row: 2", "districts[1].tile", "2, row 2\" is already taken"),
                arguments("id: launching_and_drafting", "id: public_consultation", "phases[1].id", "already taken"),
                arguments("  - id: public_consultation", "  - id: consultation", "phases", "public_consultation"),
                arguments("- number: 2\n    id", "- number: 1\n    id", "commitments[1].number", "already taken"),
                arguments("- number: 2\n    id", "- number: 100\n    id", "commitments[1].number", "from 1 to 99"),
                arguments("- number: 2\n    id", "- number: 0\n    id", "commitments[1].number", "from 1 to 99"),
                arguments("- number: 2\n    id", "- number: -2\n    id", "commitments[1].number", "from 1 to 99"),
                arguments("- number: 2\n    id", "- number: 2.5\n    id", "commitments[1].number", "not \"2.5\""),
                arguments("- number: 2\n    id", "- number: [2]\n    id", "commitments[1].number", "single value"),
                arguments("id: open-law-review", "id: online-licences", "commitments[5].id", "already taken"),
                arguments("id: open-law-review", "id:", "commitments[3].id", "This is empty"),
                arguments("[transparency,", "[transparancy,", "commitments[0].ogp_values[0]", "not an OGP value"),
                arguments("theme: { en: Health, es: Salud }", "theme: Health", "commitments[0].theme", "{ en: … }"),
                arguments("theme: { en: Health,", "theme: {", "commitments[0].theme", "default language \"en\""),
                arguments("theme: { en: Health,", "theme: { en: '  ',", "commitments[0].theme.en", "empty"),
                arguments("theme: { en: Health,", "theme: { en: ~,", "commitments[0].theme.en", "empty"),
                arguments("theme: { en: Health,", "theme: { en: [Health],", "commitments[0].theme.en", "single value"),
                arguments("theme: { en: Health,", "theme: { en: \"H\\0\",", "commitments[0].theme.en", "control"),
                arguments("theme: { en: Health,", "theme: { en: \"\\ud83d\",", "commitments[0].theme.en", "half"),
                arguments("theme: { en: Health, es: Salud }", "theme: [a]", "commitments[0].theme", "section"),
                arguments("{ kind: state,", "{ kind: The State,", "commitments[0].supporting_actors[0].kind", "usable"),
                arguments(
                        "- number: 2\n        activity",
                        "- number: 1\n        activity",
                        "commitments[0].milestones[1].number",
                        "already taken"),
                arguments(
                        "start_date: \"2021-04-01\"",
                        "start_date: \"2021-08-01\"",
                        "commitments[0].milestones[1].end_date",
                        "The end date 2021-07-31 is before the start date 2021-08-01."));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("brokenValues")
    void namesTheFieldAndTheLine(String words, String others, String field, String message) {
        PlanReading reading = PlanText.sample().with(words, others).read();

        assertThat(reading.plan()).isEmpty();
        assertThat(reading.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.message()).contains(message).endsWith(".");
        });
    }

    @Test
    void givesTheLineOfTheWrongValue() {
        PlanText text = PlanText.sample().with("end_date: \"2022-06-30\"", "end_date: \"2020-06-30\"");

        assertThat(text.read().errors())
                .containsExactly(new PlanProblem(
                        text.lineOf("2020-06-30"),
                        "commitments[0].end_date",
                        "The end date 2020-06-30 is before the start date 2021-01-18."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema_version:",
                "country:",
                "version:",
                "time_zone:",
                "default_language:",
                "languages:",
                "start_date:",
                "end_date:",
                "id: launching",
            })
    void missesARequiredField(String start) {
        PlanReading reading = PlanText.sample()
                .withoutLine(start.equals("id: launching") ? "version: 1" : start)
                .read();

        assertThat(reading.plan()).isEmpty();
        assertThat(reading.errors()).singleElement().satisfies(error -> assertThat(error.message())
                .endsWith("is missing."));
    }

    @Test
    void givesTheLineOfTheSectionThatMissesAField() {
        PlanText text = PlanText.sample().with("    id: online-licences\n", "");

        assertThat(text.read().errors())
                .containsExactly(
                        new PlanProblem(text.lineOf("- number: 6"), "commitments[5].id", "\"id\" is missing."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "districts", "phases", "commitments", "schema_version"})
    void missesAWholeSection(String section) {
        String text = SamplePlan.file().replace("\n" + section + ":", "\n" + section + "_of_old:");

        PlanReading reading = new ActionPlanReader().read(text);

        assertThat(reading.plan()).isEmpty();
        assertThat(reading.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(section);
            assertThat(error.message()).isEqualTo("\"" + section + "\" is missing.");
        });
    }

    @Test
    void reportsEveryErrorAtOnceByLine() {
        PlanReading reading = PlanText.sample()
                .with("- number: 8\n", "- number: eight\n")
                .with("country: BZ", "country: B")
                .with("theme: { en: Health,", "theme: { en: '',")
                .with("start_date: \"2020-10-05\"", "start_date: soon")
                .read();

        assertThat(reading.errors())
                .extracting(PlanProblem::field)
                .containsExactly(
                        "plan.country", "phases[1].start_date", "commitments[0].theme.en", "commitments[7].number");
        assertThat(reading.errors()).isSortedAccordingTo(Comparator.comparingInt(PlanProblem::line));
    }

    @Test
    void saysNothingOfTranslationsWhenTheLanguagesAreWrong() {
        PlanReading reading = PlanText.sample()
                .with("languages: [en, es]", "languages: [en, Spanish]")
                .read();

        assertThat(reading.errors()).extracting(PlanProblem::field).containsExactly("plan.languages[1]");
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void wantsAtLeastOneLanguage() {
        assertThat(PlanText.sample()
                        .with("languages: [en, es]", "languages: []")
                        .read()
                        .errors())
                .extracting(PlanProblem::field)
                .containsExactly("plan.languages");
    }

    @Test
    void refusesAKeyThatIsThereTwice() {
        PlanText text = PlanText.sample().with("  country: BZ\n", "  country: BZ\n  country: MX\n");

        assertThat(text.read().errors())
                .containsExactly(new PlanProblem(
                        text.lineOf("country: MX"),
                        "plan.country",
                        "\"country\" is here a second time; the first is on line " + text.lineOf("country: BZ") + "."));
    }

    @Test
    void refusesATextThatIsTooLong() {
        String tooLong = "x".repeat(10_001);

        assertThat(PlanText.sample()
                        .with("theme: { en: Health,", "theme: { en: " + tooLong + ",")
                        .read()
                        .errors())
                .singleElement()
                .satisfies(
                        error -> assertThat(error.message()).contains("10001").hasSizeLessThan(200));
    }

    @Test
    void takesATextOfTheGreatestLength() {
        assertThat(PlanText.sample()
                        .with("theme: { en: Health,", "theme: { en: " + "x".repeat(10_000) + ",")
                        .read()
                        .plan())
                .isPresent();
    }

    @Test
    void doesNotRepeatALongWrongValue() {
        List<PlanProblem> errors = PlanText.sample()
                .with("country: BZ", "country: " + "😀".repeat(5000))
                .read()
                .errors();

        assertThat(errors).singleElement().satisfies(error -> assertThat(error.message())
                .hasSizeLessThan(300));
    }
}
