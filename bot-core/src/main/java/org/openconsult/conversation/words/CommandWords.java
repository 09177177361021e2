package org.openconsult.conversation.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openconsult.consultation.Language;

/** Finds the command a message is, in whichever language. */
public final class CommandWords {
    private static final String PREFIX = "command.";

    /** Chat programs send commands with a slash in front. */
    private static final Pattern SLASH = Pattern.compile("^[\\s\\p{Cf}]*/");

    private static final Pattern WITH_ARGUMENT =
            Pattern.compile("\\s*+(?<word>\\S++)\\s++(?<rest>\\S.*+)", Pattern.DOTALL);

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

    private Stream<CommandCall> withArgument(String typed) {
        Matcher matcher = WITH_ARGUMENT.matcher(typed);
        if (!matcher.matches()) {
            return Stream.empty();
        }
        return command(matcher.group("word"))
                .map(call -> new CommandCall(call.command(), matcher.group("rest")))
                .stream();
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
