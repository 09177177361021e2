package org.openconsult.testkit;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts as a plan may hold them, the awkward ones above all. */
final class PlanTexts {
    private static final String[] LETTERS = {
        "a", "Z", "7", "é", "á", "ñ", "ç", "“", "…", "€", "{", "<b>", "&amp;", "_*`[", "\\", "你", "ж", "🙂", "👩‍🌾",
        "🇧🇿", " ", ". ", "\n"
    };

    private PlanTexts() {}

    static Stream<String> all() {
        return Stream.concat(awkward(), random());
    }

    private static Stream<String> awkward() {
        return Stream.of(
                "Clean water in every village",
                "Código de salud: ¿qué pasó, señora? «Nada» …",
                "if a < b & c > d then <b>bold</b> _not_ *this* `or` [that](there)",
                "Peace ✌🏽 and 👩‍👩‍👧‍👦 in 🇧🇿",
                "مرحبا بالعالم, 你好, שלום, здравствуйте",
                "One sentence. ".repeat(900),
                "unbroken".repeat(900),
                "👩‍🌾".repeat(2500),
                "e" + "\u0301".repeat(6000));
    }

    /** The same ones in every run, so that a failure can be seen again. */
    private static Stream<String> random() {
        var random = new Random(20201005);
        return IntStream.range(0, 60).mapToObj(any -> text(random, 1 + random.nextInt(4000)));
    }

    private static String text(Random random, int letters) {
        return "a"
                + IntStream.range(0, letters)
                        .mapToObj(any -> LETTERS[random.nextInt(LETTERS.length)])
                        .collect(Collectors.joining());
    }
}
