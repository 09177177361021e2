package org.openconsult.conversation.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openconsult.consultation.Language;

/** Finds the command a message is, in whichever language. */
public final class CommandWords {
    private static final String PREFIX = "command.";

    /** Chat programs send commands with a slash in front. */
    private static final Pattern SLASH = Pattern.compile("^[\\s\\p{Cf}]*/");

    /** Shorter words are one slip from too many others. */
    private static final int SHORTEST_SLIP = 4;

    /** "how it stands" and the like; no command has more. */
    private static final int MOST_WORDS = 3;

    /** One word and what follows it, two words, three. */
    private static final List<Pattern> WITH_ARGUMENT = IntStream.rangeClosed(1, MOST_WORDS)
            .mapToObj(count -> Pattern.compile(
                    "\\s*+(?<words>\\S++(?:\\s++\\S++){" + (count - 1) + "})\\s++(?<rest>\\S.*+)", Pattern.DOTALL))
            .toList();

    private final Map<String, CommandCall> commands = new HashMap<>();
    private final Catalogs catalogs;

    public CommandWords(Catalogs catalogs) {
        this.catalogs = catalogs;
        for (Language language : catalogs.languages()) {
            keys(language).forEach(key -> add(language, key, new CommandCall(key.substring(PREFIX.length()), "")));
            add(language, "language.called", new CommandCall("language", language.tag()));
        }
    }

    /** What the message may be, the whole message first, then a command with an argument. */
    public Stream<CommandCall> readings(String message) {
        String typed = SLASH.matcher(message).replaceFirst("");
        return Stream.concat(command(typed).stream(), withArgument(typed));
    }

    /** The language of a command's words when no other has the same; none for what is no command. */
    public Optional<Language> languageOf(String message) {
        String typed = SLASH.matcher(message).replaceFirst("");
        List<Language> languages = command(typed)
                .map(call -> catalogs.languagesOf(typed, PREFIX + call.command()))
                .orElse(List.of());
        return languages.size() == 1 ? Optional.of(languages.get(0)) : Optional.empty();
    }

    /**
     * The one command of those that forgive slips which the message, a single word, nearly is. Empty where another
     * command is as near, where the word is short, and where it is a word of its own.
     *
     * @param swapsOnly forgives nothing but two swapped letters, which seldom makes another word
     */
    public Optional<CommandCall> nearest(String message, Set<String> forgiving, boolean swapsOnly) {
        String typed = Spelling.plain(SLASH.matcher(message).replaceFirst(""));
        if (typed.length() < SHORTEST_SLIP || !isOneWord(typed) || catalogs.means(typed, "words.ordinary")) {
            return Optional.empty();
        }
        List<Map.Entry<String, CommandCall>> near = commands.entrySet().stream()
                .filter(word -> Slip.isBetween(typed, word.getKey()))
                .filter(word -> word.getKey().length() >= SHORTEST_SLIP
                        || !forgiving.contains(word.getValue().command()))
                .toList();
        boolean isClear = near.stream().map(Map.Entry::getValue).distinct().count() == 1;
        return near.stream()
                .filter(word -> isClear && forgiving.contains(word.getValue().command()))
                .filter(word -> !swapsOnly || Slip.isSwapped(typed, word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isOneWord(String typed) {
        return typed.codePoints().allMatch(Character::isLetter);
    }

    private Stream<CommandCall> withArgument(String typed) {
        return IntStream.iterate(MOST_WORDS, count -> count > 0, count -> count - 1)
                .mapToObj(count -> WITH_ARGUMENT.get(count - 1).matcher(typed))
                .filter(Matcher::matches)
                .flatMap(
                        matcher -> command(matcher.group("words"))
                                .map(call -> new CommandCall(call.command(), matcher.group("rest")))
                                .stream());
    }

    private Optional<CommandCall> command(String typed) {
        return Optional.ofNullable(commands.get(Spelling.plain(typed)));
    }

    private Stream<String> keys(Language language) {
        return catalogs.keys(language).filter(key -> key.startsWith(PREFIX));
    }

    private void add(Language language, String key, CommandCall call) {
        for (String word : catalogs.words(language, key)) {
            CommandCall other = commands.put(Spelling.plain(word), call);
            if (Spelling.plain(word).isEmpty() || (other != null && !other.equals(call))) {
                throw new IllegalArgumentException("The word " + word + " for " + call + " is not clear");
            }
        }
    }
}
