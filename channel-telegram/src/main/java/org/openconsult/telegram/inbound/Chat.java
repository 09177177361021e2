package org.openconsult.telegram.inbound;

import java.util.OptionalLong;

/**
 * Where something was said.
 *
 * @param id above zero for a talk with one person, whose own id it is then; below for everything else
 * @see <a href="https://core.telegram.org/bots/api#chat">Telegram, Chat</a>
 */
record Chat(long id, Kind kind) {
    enum Kind {
        PRIVATE,
        GROUP,
        CHANNEL
    }

    /**
     * The chat of a message, or of what happened in one. Where its type is missing or new to us, its id tells a talk
     * with one person from others: what is said among many must never be taken for private.
     *
     * @throws MalformedUpdateException when there is none, or none with an id
     */
    static Chat of(Fields message) {
        Fields chat = message.object("chat").orElseThrow(() -> new MalformedUpdateException("chat is missing"));
        OptionalLong id = chat.number("id");
        if (id.isEmpty() || id.getAsLong() == 0) {
            throw new MalformedUpdateException("chat has no id");
        }
        return new Chat(id.getAsLong(), kind(id.getAsLong(), chat.text("type").orElse("")));
    }

    private static Kind kind(long id, String type) {
        return switch (type) {
            case "channel" -> Kind.CHANNEL;
            case "group", "supergroup" -> Kind.GROUP;
            default -> id > 0 ? Kind.PRIVATE : Kind.GROUP;
        };
    }

    /** Leaves out the id, which is somebody's address. */
    @Override
    public String toString() {
        return "Chat[" + kind + "]";
    }
}
