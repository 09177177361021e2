package org.openconsult.telegram.inbound;

import java.util.OptionalLong;
import org.openconsult.channel.MessageKey;

/**
 * The keys of what we are told. Telegram counts messages in each chat by itself and updates for each bot, so the bot
 * and the chat are in them. All parts but the bot's, a callback's id, are numbers.
 */
record Keys(long bot) {

    MessageKey message(Chat chat, long message) {
        return key(chat.id() + "/" + message);
    }

    /**
     * An edit: of two within one second the update tells which it is.
     *
     * @throws MalformedUpdateException when nothing tells it from other edits
     */
    MessageKey edit(Chat chat, long message, OptionalLong date, OptionalLong update) {
        if (date.isEmpty() && update.isEmpty()) {
            throw new MalformedUpdateException("edit_date and update_id are missing");
        }
        return key(chat.id() + "/" + message + "/e" + digits(date) + "-" + digits(update));
    }

    /** @param callback at most 128 characters */
    MessageKey tap(String callback) {
        return key("tap/" + callback);
    }

    MessageKey membership(Chat chat, long update) {
        return key("member/" + chat.id() + "/" + update);
    }

    private MessageKey key(String ids) {
        return new MessageKey("telegram:" + bot + "/" + ids);
    }

    private static String digits(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }
}
