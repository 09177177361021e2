package org.openconsult.conversation;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openconsult.consultation.Language;

/**
 * Detects languages with Lingua, only in at least three words and where it is clearly one language and not another. A
 * language that Lingua does not know, such as Belize Kriol, is never the answer.
 */
public final class LanguageDetection implements LanguageGuess {
    /** Kriol stays below it, and what reads alike in English and Spanish. */
    private static final double CLEARLY = 0.1;

    private static final Pattern WORDS = Pattern.compile("\\p{L}+(?:\\P{L}+\\p{L}+){2}");

    private final Map<Set<IsoCode639_1>, LanguageDetector> detectors = new ConcurrentHashMap<>();

    @Override
    public Optional<Language> of(String text, List<Language> among) {
        Set<IsoCode639_1> known =
                among.stream().flatMap(language -> code(language).stream()).collect(Collectors.toUnmodifiableSet());
        if (known.size() < 2 || !WORDS.matcher(text).find()) {
            return Optional.empty();
        }
        IsoCode639_1 detected = detectors
                .computeIfAbsent(known, LanguageDetection::detector)
                .detectLanguageOf(text)
                .getIsoCode639_1();
        return among.stream()
                .filter(language -> code(language).filter(detected::equals).isPresent())
                .findFirst();
    }

    /** Models are loaded once and before use: threads that load the same ones side by side need five times the memory. */
    private static LanguageDetector detector(Set<IsoCode639_1> known) {
        return LanguageDetectorBuilder.fromIsoCodes639_1(known.toArray(IsoCode639_1[]::new))
                .withMinimumRelativeDistance(CLEARLY)
                .withPreloadedLanguageModels()
                .build();
    }

    private static Optional<IsoCode639_1> code(Language language) {
        String name = language.tag().toUpperCase(Locale.ROOT);
        return Arrays.stream(IsoCode639_1.values())
                .filter(code -> code.name().equals(name))
                .findFirst();
    }
}
