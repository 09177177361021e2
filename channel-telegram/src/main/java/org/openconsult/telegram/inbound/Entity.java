package org.openconsult.telegram.inbound;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A part of a text that Telegram marked. Always within its text, whatever was said of it.
 *
 * @param start in UTF-16 units, as Telegram counts
 * @param end after the last one
 * @param user who is mentioned, where that is somebody without a name
 * @see <a href="https://core.telegram.org/bots/api#messageentity">Telegram, MessageEntity</a>
 */
record Entity(String type, int start, int end, OptionalLong user) {

    /** The mark; empty when it begins outside of the text. */
    static Optional<Entity> of(Fields fields, String text) {
        long start = fields.number("offset").orElse(-1);
        if (start < 0 || start >= text.length()) {
            return Optional.empty();
        }
        long length = Math.max(0, fields.number("length").orElse(0));
        return Optional.of(new Entity(
                fields.text("type").orElse(""),
                (int) start,
                (int) (start + Math.min(length, text.length() - start)),
                fields.object("user").map(user -> user.id("id")).orElse(OptionalLong.empty())));
    }

    boolean is(String kind) {
        return type.equals(kind);
    }
}
