package org.openconsult.telegram.inbound;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is sent when somebody follows a link to the bot: {@code /start} and what the link carries. A commitment's number
 * is handed on. Nothing else is: it is no word of the person's and must never become a comment. Sessions will bring
 * links with a code to join, {@code join-CODE}; until then these say hello like all others.
 *
 * @see <a href="https://core.telegram.org/bots/features#deep-linking">Telegram, deep linking</a>
 */
final class StartLink {
    /** One word of whatever signs: what links can carry, and more. Several words are somebody's own. */
    private static final Pattern LINK = Pattern.compile(
            "/start(?:@(?<bot>\\w{1,64}+))?+(?:\\s++(?<carried>\\S++))?+\\s*+", Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMITMENT = Pattern.compile("[cC][0-9]{1,3}");

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
                        .filter(carried -> COMMITMENT.matcher(carried).matches())
                        .map(carried -> "start " + carried)
                        .orElse("start"));
    }
}
