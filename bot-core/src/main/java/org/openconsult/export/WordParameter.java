package org.openconsult.export;

import java.util.Arrays;
import java.util.Locale;

/** Reads parameters that are one of a few words. */
final class WordParameter {
    private WordParameter() {}

    static <E extends Enum<E>> E read(String parameter, String word, E[] all) {
        return Arrays.stream(all)
                .filter(value -> word(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new WrongParameterException(
                        parameter,
                        "must be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(all)
                                                .map(WordParameter::word)
                                                .toList()) + "."));
    }

    /** As exports and addresses write it. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
