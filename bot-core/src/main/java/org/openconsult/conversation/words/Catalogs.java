package org.openconsult.conversation.words;

import com.ibm.icu.text.SimpleFormatter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.consultation.Language;
import org.openconsult.reply.Phrasebook;

/**
 * The words of all languages. Phrases are ICU patterns with numbered places; word lists are separated by
 * commas. A language comes in with its file and its line in {@code languages.txt}.
 */
public final class Catalogs implements Phrasebook {
    private static final Pattern WORD_LISTS =
            Pattern.compile("(?:command|answer|sign|number|words|stopping|session)\\..*|language\\.called");

    /** In the order in which they came in. */
    private final Map<Language, Catalog> catalogs;

    /** English must be among them: it is what all else falls back to. */
    public Catalogs(List<Catalog> catalogs) {
        this.catalogs = catalogs.stream()
                .collect(Collectors.toMap(
                        Catalog::language, Function.identity(), (first, again) -> first, LinkedHashMap::new));
        if (!has(Language.ENGLISH)) {
            throw new IllegalArgumentException("The English words are missing");
        }
    }

    /** The catalogs that come with the product. */
    public static Catalogs shipped() {
        try {
            return new Catalogs(Resource.text("languages.txt")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Language::new)
                    .map(Catalog::shipped)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of languages cannot be read", e);
        }
    }

    public List<Language> languages() {
        return List.copyOf(catalogs.keySet());
    }

    public boolean has(Language language) {
        return catalogs.containsKey(language);
    }

    /** The language to say phrases in: the one wanted, or else the fallback, or else English. */
    public Language closest(Language wanted, Language fallback) {
        return closest(wanted, fallback, List.of());
    }

    /** The language that has all these keys: the one wanted, or else the fallback, or else English. */
    public Language closest(Language wanted, Language fallback, List<String> keys) {
        return Stream.of(wanted, fallback)
                .filter(language -> catalog(language)
                        .filter(found -> found.keys().containsAll(keys))
                        .isPresent())
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    /** What English has and a language lacks, by key, in order; everything where it has no file at all. */
    public List<String> missing(Language language) {
        Set<String> there = catalog(language).map(Catalog::keys).orElse(Set.of());
        return keys(Language.ENGLISH)
                .filter(key -> !there.contains(key))
                .sorted()
                .toList();
    }

    @Override
    public String say(Language language, String key, List<String> arguments) {
        Language spoken = closest(language, Language.ENGLISH);
        return phrase(spoken, key)
                .or(() -> phrase(Language.ENGLISH, key))
                .orElseThrow(() -> new IllegalArgumentException("No phrase has the key " + key))
                .format(arguments.toArray(CharSequence[]::new));
    }

    /** What one types for a command in a language: its first word there, in capitals. */
    public String typed(Language language, String command) {
        Language spoken = closest(language, Language.ENGLISH);
        return words(spoken, "command." + command).get(0).toUpperCase(Locale.ROOT);
    }

    /** The words under a key in one language, as the file has them. */
    public List<String> words(Language language, String key) {
        return catalog(language).map(catalog -> catalog.words(key)).orElse(List.of());
    }

    /** Whether what was typed is one of the words under a key, in whichever language. */
    public boolean means(String typed, String key) {
        return !languagesOf(typed, key).isEmpty();
    }

    /** The languages that have what was typed under a key. */
    public List<Language> languagesOf(String typed, String key) {
        String plain = Spelling.plain(typed);
        return catalogs.values().stream()
                .filter(catalog -> catalog.has(key, plain))
                .map(Catalog::language)
                .toList();
    }

    /** Whether a key has words to recognise under it, and no phrase to say. */
    public static boolean isWordList(String key) {
        return WORD_LISTS.matcher(key).matches();
    }

    /** The keys of one language's file. */
    public Stream<String> keys(Language language) {
        return catalog(language).stream().flatMap(catalog -> catalog.keys().stream());
    }

    private Optional<SimpleFormatter> phrase(Language language, String key) {
        return catalog(language).flatMap(catalog -> catalog.phrase(key));
    }

    private Optional<Catalog> catalog(Language language) {
        return Optional.ofNullable(catalogs.get(language));
    }
}
