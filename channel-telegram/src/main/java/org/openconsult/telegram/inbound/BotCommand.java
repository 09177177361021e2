package org.openconsult.telegram.inbound;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command as Telegram's programs send it: {@code /name@bot rest}.
 *
 * @param bot whom it is for; empty when nobody is named
 * @param rest all that follows, exactly as sent
 * @see <a href="https://core.telegram.org/bots/features#commands">Telegram, commands</a>
 */
record BotCommand(String name, Optional<String> bot, String rest) {
    /** Telegram's commands have 32 characters at most; what people type is marked up to twice that. */
    private static final Pattern COMMAND =
            Pattern.compile("/(?<name>\\w{1,64}+)(?:@(?<bot>\\w{1,64}+))?+(?!\\w)(?<rest>.*+)", Pattern.DOTALL);

    /** {@code c3} and {@code 3}: a commitment, and not a word of a catalog. */
    private static final Pattern NUMBER = Pattern.compile("[cC]?+[0-9]{1,9}");

    /** The command that a text begins with. */
    static Optional<BotCommand> in(String text) {
        return Optional.of(COMMAND.matcher(text))
                .filter(Matcher::matches)
                .map(found -> new BotCommand(
                        found.group("name"), Optional.ofNullable(found.group("bot")), found.group("rest")));
    }

    static boolean isOfName(char letter) {
        return letter == '_' || (letter < 128 && Character.isLetterOrDigit(letter));
    }

    /** Whether it names a commitment. */
    boolean isNumber() {
        return NUMBER.matcher(name).matches();
    }

    /**
     * What one would type for it on a channel without commands: {@code list}, {@code forget me}, {@code 3}, and
     * {@code c3 text} for a comment. The slash stays before a name with words after it, which the talk reads past: they
     * may be no command at all, like "/roads are bad".
     */
    String typed() {
        if (isNumber()) {
            return name + rest;
        }
        String words = name.replace('_', ' ');
        return rest.isBlank() ? words.strip() : "/" + words + rest;
    }

    /** What is said with it, where it is in itself nothing but a way to address a bot. */
    String argument() {
        return isNumber() ? typed() : rest;
    }

    /** Leaves out the words, so that they never reach a log by accident. */
    @Override
    public String toString() {
        return "BotCommand";
    }
}
