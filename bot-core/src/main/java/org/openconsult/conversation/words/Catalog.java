package org.openconsult.conversation.words;

import com.ibm.icu.text.SimpleFormatter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openconsult.consultation.Language;

/** The phrases and words of one language, as its file has them, made ready for use once. */
public final class Catalog {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final Language language;
    private final Map<String, SimpleFormatter> phrases;
    private final Map<String, List<String>> words;
    private final Map<String, Set<String>> plainWords;

    /** The entries by key: each is a phrase or a list of words, as it is asked for. */
    public Catalog(Language language, Map<String, String> entries) {
        this.language = language;
        this.phrases = mapped(entries, SimpleFormatter::compile);
        this.words = mapped(entries, Catalog::listed);
        this.plainWords =
                mapped(words, list -> list.stream().map(Spelling::plain).collect(Collectors.toSet()));
    }

    /** The catalog in the resource {@code words/<tag>.properties}, in UTF-8. */
    static Catalog shipped(Language language) {
        var properties = new Properties();
        try (InputStream file = Resource.open(language.tag() + ".properties");
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The words for " + language + " cannot be read", e);
        }
        return new Catalog(
                language,
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toMap(key -> key, properties::getProperty)));
    }

    Language language() {
        return language;
    }

    Set<String> keys() {
        return phrases.keySet();
    }

    Optional<SimpleFormatter> phrase(String key) {
        return Optional.ofNullable(phrases.get(key));
    }

    /** The words listed under the key, as written; none when the language has none. */
    List<String> words(String key) {
        return words.getOrDefault(key, List.of());
    }

    /** Whether a plain spelling is one of the words under the key. */
    boolean has(String key, String plain) {
        return !plain.isEmpty() && plainWords.getOrDefault(key, Set.of()).contains(plain);
    }

    private static List<String> listed(String entry) {
        return COMMA.splitAsStream(entry.strip())
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static <A, B> Map<String, B> mapped(Map<String, A> entries, Function<A, B> made) {
        return entries.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> made.apply(entry.getValue())));
    }
}
