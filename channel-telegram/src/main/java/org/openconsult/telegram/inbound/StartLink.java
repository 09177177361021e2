package org.openconsult.telegram.inbound;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is sent when somebody follows a link to the bot: {@code /start} and what the link carries. A commitment's number
 * is handed on, and the code of a session to take part in, {@code join-CODE}. Nothing else is: it is no word of the person's
 * and must never become a comment.
 *
 * @see <a href="https://core.telegram.org/bots/features#deep-linking">Telegram, deep linking</a>
 */
final class StartLink {
    /** One word of whatever signs: what links can carry, and more. Several words are somebody's own. */
    private static final Pattern LINK = Pattern.compile(
            "/start(?:@(?<bot>\\w{1,64}+))?+(?:\\s++(?<carried>\\S++))?+\\s*+", Pattern.CASE_INSENSITIVE);

    private static final Pattern HANDED_ON = Pattern.compile("[cC][0-9]{1,3}|join-[A-Za-z0-9-]{1,20}");

    private StartLink() {}

    /**
     * What it comes to as one would type it; empty when the text is no such thing. It needs no mark of Telegram's, so
     * that one that is lost makes nobody say what a link carried.
     */
    static Optional<String> typed(String text, OurBot us) {
        return Optional.of(LINK.matcher(text))
                .filter(Matcher::matches)
                .filter(link -> Optional.ofNullable(link.group("bot"))
                        .flatMap(us::isCalled)
                        .orElse(true))
                .map(link -> Optional.ofNullable(link.group("carried"))
                        .filter(carried -> HANDED_ON.matcher(carried).matches())
                        .map(carried -> "start " + carried)
                        .orElse("start"));
    }
}
