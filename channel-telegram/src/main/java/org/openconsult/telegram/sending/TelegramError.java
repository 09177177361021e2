package org.openconsult.telegram.sending;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.openconsult.telegram.api.ApiRefusedException;

/**
 * Telegram's errors that say more than their code does. Telegram documents the codes and that the sentences are for people;
 * the sentences are those of its published server, and the names in capitals those of its API.
 *
 * @see <a href="https://core.telegram.org/bots/api#making-requests">Telegram, making requests</a>
 * @see <a href="https://core.telegram.org/api/errors">Telegram, error handling</a>
 * @see <a href="https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp">Telegram Bot API
 *     server</a>
 */
enum TelegramError {
    NOT_MODIFIED("message is not modified", Next.NOTHING),

    EDITED_MESSAGE_NOT_FOUND("message to edit not found", Next.SEND_ANEW),
    EDITED_MESSAGE_FIXED("message can't be edited", Next.SEND_ANEW),
    EDITED_MESSAGE_WITHOUT_TEXT("there is no text in the message to edit", Next.SEND_ANEW),
    EDITED_MESSAGE_ID("message_id_invalid", Next.SEND_ANEW),
    EDITED_MESSAGE_OF_ANOTHER("message_author_required", Next.SEND_ANEW),
    EDITED_MESSAGE_TOO_OLD("message_edit_time_expired", Next.SEND_ANEW),

    CHAT_NOT_FOUND("chat not found", Next.STOP),
    USER_NOT_FOUND("user not found", Next.STOP),
    PEER_INVALID("peer_id_invalid", Next.STOP),
    GROUP_DEACTIVATED("group is deactivated", Next.STOP),
    NO_RIGHT_TO_SEND("have no rights to send", Next.STOP),
    NOT_ENOUGH_RIGHTS("not enough rights to send", Next.STOP),
    WRITING_FORBIDDEN("chat_write_forbidden", Next.STOP),
    CHAT_RESTRICTED("chat_restricted", Next.STOP),
    TOPIC_NOT_FOUND("message thread not found", Next.STOP),
    TOPIC_DELETED("topic_deleted", Next.STOP),
    TOPIC_CLOSED("topic_closed", Next.STOP),

    BLOCKED("bot was blocked by the user", Next.STOP),
    DEACTIVATED("user is deactivated", Next.STOP),
    NEVER_STARTED("bot can't initiate conversation", Next.STOP),
    KICKED("bot was kicked", Next.STOP),
    NO_MEMBER("bot is not a member", Next.STOP),
    GROUP_DELETED("group chat was deleted", Next.STOP),
    OTHER_BOT("send messages to bots", Next.STOP),

    ENTITIES("can't parse entities", Next.GIVE_UP),
    EMPTY("message text is empty", Next.GIVE_UP),
    TOO_LONG("message is too long", Next.GIVE_UP),
    BUTTON_DATA("button_data_invalid", Next.GIVE_UP),
    BUTTON_URL("button_url_invalid", Next.GIVE_UP),
    KEYBOARD("reply markup is too long", Next.GIVE_UP);

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;

    private final String words;
    private final Next next;

    TelegramError(String words, Next next) {
        this.words = words;
        this.next = next;
    }

    /** By the sentence, where it means something; otherwise by the code. */
    static Next next(ApiRefusedException refused) {
        return find(refused).map(error -> error.next).orElseGet(() -> next(refused.code()));
    }

    private static Next next(int code) {
        return switch (code) {
            case FORBIDDEN -> Next.STOP;
            // The token, which is part of the address: unknown, or that of a bot at another server.
            case 401, 404, 421 -> Next.HOLD;
            // Two programs are one bot, or the address is not that of a bot's API.
            case 405, 409 -> Next.HOLD;
            case 420, 429 -> Next.PAUSE;
            default -> code >= 400 && code < 500 ? Next.GIVE_UP : Next.DOUBT;
        };
    }

    /** In words of this table alone: Telegram's own can quote what it was sent. */
    static String reason(ApiRefusedException refused) {
        return switch (refused.code()) {
            case 401, 404, 421 -> "Telegram refuses the bot's token";
            default ->
                "Error " + refused.code()
                        + find(refused).map(error -> ": " + error.words).orElse("");
        };
    }

    private static Optional<TelegramError> find(ApiRefusedException refused) {
        boolean isExplained = refused.code() == BAD_REQUEST || refused.code() == FORBIDDEN;
        String said = refused.description().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(error -> isExplained && said.contains(error.words))
                .findFirst();
    }
}
