package org.openconsult.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.PlanText;
import org.openconsult.conversation.transcript.PlainChannel;
import org.openconsult.conversation.words.Catalog;
import org.openconsult.conversation.words.Catalogs;

class TextCheckTest {
    private static final Catalogs WORDS = Catalogs.shipped();

    @Test
    void findsNoMistakeInTheSampleAndOnlyTellsWhichTitlesListsShorten() {
        assertThat(findings(PlanText.sample(), WORDS))
                .noneMatch(TextFinding::mistake)
                .extracting(TextFinding::shown)
                .contains(
                        "plan.yaml:75: commitments[0].title.en: The title has 51 characters; lists on plain shorten it to"
                                + " 40.");
    }

    @Test
    void findsATitleThatNoPageShowsWhole() {
        PlanText plan =
                PlanText.sample().with("Seguir el dinero de la ayuda", "Seguir el dinero de la ayuda ".repeat(3));

        assertThat(mistakes(plan, WORDS)).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("commitments[4].title.es");
            assertThat(lineOf(plan, finding)).contains("la ayuda Seguir");
            assertThat(finding.message()).contains("more than 80 are shown nowhere on plain");
        });
    }

    @Test
    void findsASummaryThatIsTooLong() {
        PlanText plan = PlanText.sample()
                .with("so they need not travel to the capital with papers.", "so they need not travel. ".repeat(4));

        assertThat(mistakes(plan, WORDS)).extracting(TextFinding::place).containsExactly("commitments[0].summary.en");
    }

    @Test
    void findsDistrictsThatDoNotFitTheirQuestion() {
        PlanText plan = PlanText.sample().with("en: Toledo", "en: " + "The whole south of the country ".repeat(12));

        assertThat(mistakes(plan, WORDS))
                .filteredOn(finding -> finding.place().equals("districts"))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(lineOf(plan, finding)).startsWith("districts:");
                    assertThat(finding.message()).contains("Too long for a prompt", " after \"");
                });
    }

    @Test
    void findsAPhraseThatIsTooLongByItself() {
        assertThat(mistakes(PlanText.sample(), with("pause", "We pause. ".repeat(17))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.shown()).startsWith("en.properties:").contains(" pause: Too long for a prompt");
                    assertThat(finding.line()).isGreaterThan(1);
                });
    }

    @Test
    void findsPhrasesThatAreTooLongTogether() {
        assertThat(mistakes(
                        PlanText.sample(), with("saved.unassigned", "Saved. Code {0}. " + "It is kept. ".repeat(10))))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message()).contains("assigning.question (line "));
    }

    @Test
    void tellsOnlyTheErrorsOfAPlanThatCannotBeRead() {
        assertThat(findings(PlanText.sample().with("country: BZ", "country: Belize"), WORDS))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.mistake()).isTrue();
                    assertThat(finding.place()).isEqualTo("plan.country");
                });
    }

    private static List<TextFinding> mistakes(PlanText plan, Catalogs words) {
        return findings(plan, words).stream().filter(TextFinding::mistake).toList();
    }

    private static List<TextFinding> findings(PlanText plan, Catalogs words) {
        return new TextCheck(words, new PlainChannel(false), "plan.yaml", plan.text()).findings();
    }

    private static String lineOf(PlanText plan, TextFinding finding) {
        return plan.text().lines().toList().get(finding.line() - 1);
    }

    /** English alone, with one phrase written otherwise. */
    private static Catalogs with(String key, String phrase) {
        Map<String, String> entries = WORDS.keys(Language.ENGLISH)
                .collect(Collectors.toMap(any -> any, any -> any.equals(key) ? phrase : entry(any)));
        return new Catalogs(List.of(new Catalog(Language.ENGLISH, entries)));
    }

    private static String entry(String key) {
        return key.matches("(command|answer|number|language\\.called).*")
                ? String.join(",", WORDS.words(Language.ENGLISH, key))
                : WORDS.say(Language.ENGLISH, key, List.of("{0}", "{1}", "{2}", "{3}"));
    }
}
