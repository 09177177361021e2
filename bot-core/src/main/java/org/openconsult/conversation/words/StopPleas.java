package org.openconsult.conversation.words;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Notices when somebody asks for no more messages in other words than the command's: "please stop messaging me". Such
 * words are never enough to opt anybody out, but enough to say how it is done.
 */
public final class StopPleas {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;…¡¿\\n]+");
    private static final Pattern FIRST_CLAUSE = Pattern.compile("^[^,]*+");

    private final List<String> phrases;
    private final List<String> stops;
    private final Set<String> polite;

    public StopPleas(Catalogs catalogs) {
        phrases = all(catalogs, "stopping.phrases").toList();
        stops = all(catalogs, "command.stop").toList();
        polite = all(catalogs, "stopping.polite").map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a phrase for it is anywhere in the text, or a sentence is nothing but a polite command to stop. */
    public boolean isIn(String text) {
        String words = Spelling.words(text);
        return phrases.stream().anyMatch(words::contains) || sentences(text).anyMatch(this::isStop) || isSlip(words);
    }

    /** The sentences, and what stands before the first comma. */
    private static Stream<String> sentences(String text) {
        return Stream.concat(
                        FIRST_CLAUSE.matcher(text).results().map(found -> found.group()),
                        SENTENCE_END.splitAsStream(text))
                .map(Spelling::words);
    }

    private boolean isStop(String sentence) {
        return stops.stream()
                .filter(sentence::contains)
                .anyMatch(stop ->
                        isPolite(sentence.replaceFirst(Pattern.quote(stop), " ").strip()));
    }

    private boolean isPolite(String rest) {
        return rest.isEmpty() || polite.containsAll(List.of(rest.split(" +", -1)));
    }

    /** The whole message is the command with two letters swapped. */
    private boolean isSlip(String words) {
        return stops.stream().anyMatch(stop -> Slip.isSwapped(words, stop));
    }

    private static Stream<String> all(Catalogs catalogs, String key) {
        return catalogs.languages().stream()
                .flatMap(language -> catalogs.words(language, key).stream())
                .map(Spelling::words);
    }
}
