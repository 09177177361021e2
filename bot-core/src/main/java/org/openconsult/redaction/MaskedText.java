package org.openconsult.redaction;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A text without what would tell who somebody is.
 *
 * @param text with {@code [phone]}, {@code [e-mail]} or {@code [number]} where something stood
 * @param counts how much of each kind was masked; kinds that were not found are absent
 */
public record MaskedText(String text, Map<PersonalData, Integer> counts) {
    public static final MaskedText EMPTY = new MaskedText("", Map.of());

    public MaskedText {
        counts = Map.copyOf(counts);
    }

    /** The counts as an export's cell shows them: {@code phone:1;number:2}. */
    public String redactions() {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(count -> count.getKey().word() + ":" + count.getValue())
                        .collect(Collectors.joining(";"));
    }

    /** The counts only. */
    @Override
    public String toString() {
        return "MaskedText[" + redactions() + "]";
    }
}
