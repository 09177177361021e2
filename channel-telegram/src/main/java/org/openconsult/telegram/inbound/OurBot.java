package org.openconsult.telegram.inbound;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Who we are on Telegram.
 *
 * @param id a bot's id, the digits of its token before the colon
 * @param name without {@code @}; empty while Telegram has not told it
 */
record OurBot(long id, Supplier<Optional<String>> name) {

    boolean isOurs(OptionalLong user) {
        return user.stream().anyMatch(known -> known == id);
    }

    /** Whether this name is ours; empty while ours is not known. */
    Optional<Boolean> isCalled(String other) {
        return name.get().map(other::equalsIgnoreCase);
    }

    /** Where the mention of us that begins at a place of a text ends; empty when it is somebody else's. */
    Optional<Integer> endOfMention(String text, int start) {
        return name.get()
                .map(ours -> "@" + ours)
                .filter(mention -> text.regionMatches(true, start, mention, 0, mention.length()))
                .map(mention -> start + mention.length())
                .filter(end -> end == text.length() || !BotCommand.isOfName(text.charAt(end)));
    }
}
