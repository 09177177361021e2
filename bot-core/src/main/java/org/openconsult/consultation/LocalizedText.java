package org.openconsult.consultation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One text in several languages, in the order the plan gives them. Never empty.
 *
 * @param texts the text by language
 */
public record LocalizedText(Map<Language, String> texts) {
    public LocalizedText {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("A text needs at least one language");
        }
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** The text in the language wanted, or else in the fallback, or else in whichever language there is. */
    public String in(Language wanted, Language fallback) {
        String first = texts.values().iterator().next();
        return Objects.requireNonNullElseGet(texts.get(wanted), () -> texts.getOrDefault(fallback, first));
    }

    /** The text in exactly this language. */
    public Optional<String> in(Language language) {
        return Optional.ofNullable(texts.get(language));
    }
}
