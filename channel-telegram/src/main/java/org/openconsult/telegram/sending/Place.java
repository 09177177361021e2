package org.openconsult.telegram.sending;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something is said: in a chat, or in one of the topics of a group that has them.
 *
 * @param chat a person's id is above zero, a group's below
 * @param topic its thread
 * @see <a href="https://core.telegram.org/bots/api#sendmessage">Telegram, sendMessage</a>
 */
public record Place(long chat, OptionalLong topic) {
    /** Telegram's ids of chats have 52 bits at most, those of threads 31. */
    private static final Pattern WRITTEN = Pattern.compile("(?<chat>-?[0-9]{1,16})(?:/(?<topic>[0-9]{1,9}))?");

    /** The place of an address; empty when that is none. */
    static Optional<Place> of(String address) {
        return Optional.of(WRITTEN.matcher(address))
                .filter(Matcher::matches)
                .map(found -> new Place(
                        Long.parseLong(found.group("chat")),
                        Optional.ofNullable(found.group("topic")).stream()
                                .mapToLong(Long::parseLong)
                                .findFirst()));
    }

    /** A whole chat. */
    static Place chat(long chat) {
        return new Place(chat, OptionalLong.empty());
    }

    /** As an address: {@code 42}, {@code -1001234567890/17}. */
    public String written() {
        return topic.isPresent() ? chat + "/" + topic.getAsLong() : Long.toString(chat);
    }

    /** Leaves out whose it is. */
    @Override
    public String toString() {
        return "Place";
    }
}
