package org.openconsult.consultation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class PlanSyntaxTest {
    private final ActionPlanReader reader = new ActionPlanReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n",
                "#",
                "plan",
                "1",
                "[]",
                "{}",
                "- a",
                "a: b\n---\nc: d",
                "{",
                "}",
                "]",
                "\"",
                "'",
                "\t",
                "a:\tb\n\tc: d",
                "&a",
                "*a",
                "a: *b",
                "&a {plan: *a}",
                "&a [*a]",
                "? [a]\n: b",
                "? {a: b}\n: c",
                "!!binary x",
                "!<a> b",
                "%YAML 9.9\n---\na",
                "%TAG ! x",
                "\"\\U99999999\"",
                "\"\\xZZ\"",
                "\u0000",
                "a: \uD83D",
                "\uDE00",
                "\uFFFE",
                "a: |99\n b",
                "<<: *x",
                "{a",
                "a: 'b",
                "--- |",
                "...",
                "a: b: c",
                "!<%zz> a",
                "!<%ff> a",
                "'\\",
                "@",
                "`",
                "schema_version: &a [*a]\nplan: &b {id: *b}"
            })
    void refusesWhatIsNoPlanWithoutFailing(String file) {
        PlanReading reading = reader.read(file);

        assertThat(reading.plan()).isEmpty();
        assertThat(reading.errors()).isNotEmpty().allSatisfy(error -> assertThat(error.line())
                .isPositive());
    }

    @Test
    void givesTheLineOfASyntaxError() {
        PlanText text = PlanText.sample().with("  country: BZ", "  country: BZ: x");

        assertThat(text.read().errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(text.lineOf("country: BZ: x"));
            assertThat(error.message()).startsWith("The file cannot be understood here");
        });
    }

    @Test
    void givesTheLineOfABadCharacter() {
        PlanText text = PlanText.sample().with("America/Belize", "America\u0007/Belize");

        assertThat(text.read().errors()).singleElement().satisfies(error -> assertThat(error.line())
                .isEqualTo(text.lineOf("America\u0007")));
    }

    @Test
    void refusesAFileThatIsTooLong() {
        assertThat(reader.read("#".repeat(1_000_001)).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("too long"));
    }

    @Test
    void refusesDeepNestingOfAnyKind() {
        for (String opening : new String[] {"[", "{a: ", "- ", "? "}) {
            assertThat(reader.read(opening.repeat(100_000)).errors())
                    .as(opening)
                    .singleElement()
                    .satisfies(error -> assertThat(error.message()).contains("nested too deeply"));
        }
    }

    @Test
    void refusesAnAliasBomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int level = 1; level < 40; level++) {
            String alias = "*a" + (level - 1) + ", ";
            bomb.append("a%d: &a%d [%s]\n"
                    .formatted(level, level, alias.repeat(9) + alias.strip().replace(",", "")));
        }

        assertThat(reader.read(bomb.toString()).errors()).singleElement().satisfies(error -> assertThat(error.message())
                .contains("repeats itself"));
    }

    @Test
    void takesAFewAliases() {
        PlanReading reading = PlanText.sample()
                .with("{ kind: state, name", "{ kind: &kind state, name")
                .with("{ kind: state, name", "{ kind: *kind, name")
                .read();

        assertThat(reading.plan()).hasValue(SamplePlan.load());
    }

    @Test
    void showsAtMostFiveHundredProblems() {
        String districts = "districts:\n" + "  - { id: X Y, a: 1, b: 2, c: 3 }\n".repeat(200);

        PlanReading reading = reader.read(districts);

        assertThat(reading.warnings()).hasSize(501);
        assertThat(reading.warnings().get(500).message()).startsWith("There are more problems");
    }

    @Test
    void refusesAListWithoutEnd() {
        assertThat(reader.read("districts: [" + "a,".repeat(300) + "]").errors())
                .anySatisfy(error -> assertThat(error.message()).contains("more than 200"));
    }
}
