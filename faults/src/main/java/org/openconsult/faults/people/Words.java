package org.openconsult.faults.people;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words as people text them, in two languages, with letters outside the SMS alphabet. */
final class Words {
    /** As long as a text message can be. */
    static final int LONGEST = 1_600;

    private static final List<String> SOME = List.of(
            "we need",
            "nurses",
            "in our village",
            "the road floods",
            "every June",
            "nobody answers",
            "the clinic",
            "más maestros",
            "en la aldea",
            "el camino",
            "está roto",
            "falta agua",
            "mañana",
            "niños",
            "corrupción",
            "¿por qué?",
            "please \uD83D\uDE4F",
            "\uD83D\uDC4D\uD83C\uDFFD",
            "“soon”",
            "— at last",
            "100%",
            "line\nbreak",
            "& <more>",
            "x+y=z");

    private final RandomGenerator random;

    Words(RandomGenerator random) {
        this.random = random;
    }

    /** A few words, one of which nobody else has. */
    String some(String unique) {
        return of(1 + random.nextInt(6)) + " " + unique;
    }

    /** Many words, up to the longest text there can be, one of which nobody else has. */
    String many(String unique) {
        int length = 200 + random.nextInt(LONGEST - 200 - unique.length() - 1);
        String words = of(LONGEST / 4);
        int end = Character.isHighSurrogate(words.charAt(length - 1)) ? length - 1 : length;
        return words.substring(0, end).strip() + " " + unique;
    }

    private String of(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> SOME.get(random.nextInt(SOME.size())))
                .collect(Collectors.joining(" "));
    }

    /** No command word of any language, and no number. */
    static String unique(long number) {
        return "w" + Long.toString(number, 26).toLowerCase(Locale.ROOT) + "q";
    }
}
