package org.openconsult.consultation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PlanFuzzTest {
    private static final String SAMPLE = SamplePlan.file();

    @Property(tries = 150)
    void anyTextIsReadOrRefused(@ForAll String file) {
        readsOrRefuses(file);
    }

    @Property(tries = 80)
    void anyPieceOfTheSampleIsReadOrRefused(
            @ForAll @IntRange(max = 40_000) int from, @ForAll @IntRange(max = 40_000) int to) {
        int start = Math.min(Math.min(from, to), SAMPLE.length());
        int end = Math.min(Math.max(from, to), SAMPLE.length());
        readsOrRefuses(SAMPLE.substring(start, end));
        readsOrRefuses(SAMPLE.substring(0, start) + SAMPLE.substring(end));
    }

    @Property(tries = 150)
    void theSampleWithSomethingPutInIsReadOrRefused(
            @ForAll @IntRange(max = 39_000) int at, @ForAll("mischief") String mischief) {
        int place = Math.min(at, SAMPLE.length());
        readsOrRefuses(SAMPLE.substring(0, place) + mischief + SAMPLE.substring(place));
    }

    @Property(tries = 80)
    void theSampleWithAWordReplacedEverywhereIsReadOrRefused(
            @ForAll("words") String word, @ForAll("mischief") String mischief) {
        readsOrRefuses(SAMPLE.replace(word, mischief));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(SAMPLE.split("[\\s:,{}\\[\\]]+")).filter(word -> !word.isEmpty());
    }

    @Provide
    Arbitrary<String> mischief() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        "\n",
                        "\t",
                        ":",
                        ": ",
                        "- ",
                        "{",
                        "}",
                        "[",
                        "]",
                        "\"",
                        "'",
                        "&a ",
                        "*a",
                        "!x ",
                        "~",
                        "|\n",
                        ">\n",
                        "---\n",
                        "...",
                        "#",
                        "%",
                        "? ",
                        "<<: *a\n",
                        "\u0000",
                        "\uD83D",
                        "😀",
                        "\uFEFF",
                        "-1",
                        "99999999999",
                        "2021-02-30",
                        "null",
                        "true",
                        "[[[[",
                        "{a: {b: {c: "),
                Arbitraries.strings().ofMaxLength(20));
    }

    private static void readsOrRefuses(String file) {
        PlanReading reading = new ActionPlanReader().read(file);
        int lines = file.split("\r\n|[\r\n\u0085\u2028\u2029]", -1).length;

        assertThat(reading.plan().isPresent()).isEqualTo(reading.errors().isEmpty());
        assertThat(reading.errors()).allSatisfy(error -> {
            assertThat(error.line()).isBetween(1, lines);
            assertThat(error.message()).isNotBlank();
        });
    }
}
