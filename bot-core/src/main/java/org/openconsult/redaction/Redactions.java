package org.openconsult.redaction;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The masks for all countries, with the patterns that an operator added. Safe for use by several threads. */
public final class Redactions {
    private final List<Pattern> patterns;
    private final Map<String, PersonalDataMask> masks = new ConcurrentHashMap<>();

    /**
     * Masks that find more than the usual.
     *
     * @param patterns of the numbers that people, cards and papers have where the product is used
     */
    public Redactions(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** Without patterns of anybody's own. */
    public static Redactions usual() {
        return new Redactions(List.of());
    }

    /**
     * The mask for what people write in one country.
     *
     * @param country ISO 3166 code, whose phone numbers are recognised without a country code
     */
    public PersonalDataMask of(String country) {
        return masks.computeIfAbsent(country, code -> new PersonalDataMask(code, patterns));
    }
}
