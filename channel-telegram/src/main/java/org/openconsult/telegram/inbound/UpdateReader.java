package org.openconsult.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openconsult.conversation.words.NumberReader;
import org.openconsult.telegram.inbound.Received.NotForUs;
import org.openconsult.telegram.inbound.Received.Poison;

/**
 * Reads updates of the Bot API. It reads their trees and not a library's types: there, one part that is missing or of
 * another type, however deep and however little it matters, loses the whole update, and the next version of the API has
 * such parts. Safe for use by many threads.
 *
 * @see <a href="https://core.telegram.org/bots/api#update">Telegram, Update</a>
 */
public final class UpdateReader {
    private static final String MESSAGE = "message";
    private static final String EDITED_MESSAGE = "edited_message";
    private static final String CALLBACK_QUERY = "callback_query";
    private static final String MY_CHAT_MEMBER = "my_chat_member";

    /** The kinds of updates that can be of use to us, as Telegram names them: no others need be asked for. */
    public static final List<String> KINDS = List.of(MESSAGE, EDITED_MESSAGE, CALLBACK_QUERY, MY_CHAT_MEMBER);

    /**
     * The kinds that never are. An inline query gets no answer: nobody can make one unless the bot's owner switches
     * them on, and there is nothing to be found.
     */
    private static final List<String> OTHER_KINDS = List.of(
            "business_connection",
            "business_message",
            "channel_post",
            "chat_boost",
            "chat_join_request",
            "chat_member",
            "chosen_inline_result",
            "deleted_business_messages",
            "edited_business_message",
            "edited_channel_post",
            "guest_message",
            "inline_query",
            "managed_bot",
            "message_reaction",
            "message_reaction_count",
            "poll",
            "poll_answer",
            "pre_checkout_query",
            "purchased_paid_media",
            "removed_chat_boost",
            "shipping_query",
            "subscription");

    private final PrivateTalk privateTalk;
    private final GroupTalk groupTalk;
    private final Taps taps;
    private final Memberships memberships;

    /**
     * @param bot our id, the digits of the token before its colon
     * @param botName ours, without {@code @}; empty while it is not known. Until then nobody in a group can address us
     *     by name
     * @param numbers reads the commitments that are named in groups
     * @param clock tells what waited before it reached us
     */
    public UpdateReader(long bot, Supplier<Optional<String>> botName, NumberReader numbers, InstantSource clock) {
        var us = new OurBot(bot, botName);
        var keys = new Keys(bot);
        var messages = new PrivateMessages(clock);
        privateTalk = new PrivateTalk(us, keys, messages);
        groupTalk = new GroupTalk(us, numbers, keys, messages);
        taps = new Taps(keys, messages, numbers);
        memberships = new Memberships(keys, messages);
    }

    /**
     * What an update is for us, also when it is none.
     *
     * @param update whatever stands in the place of one
     * @param latest when it was sent at the latest: now, or when what follows it was sent
     */
    public Received read(JsonNode update, Instant latest) {
        var fields = new Fields(update);
        OptionalLong number = fields.id("update_id");
        return update.isObject()
                ? KINDS.stream()
                        .filter(fields::has)
                        .findFirst()
                        .map(kind -> read(fields, kind, number, latest))
                        .orElseGet(() -> new NotForUs(kind(fields)))
                : new Poison("no object", Optional.empty());
    }

    /** When it was sent; empty when it does not say, as with taps. */
    public static Optional<Instant> sentAt(JsonNode update) {
        var fields = new Fields(update);
        return Stream.of(MESSAGE, EDITED_MESSAGE, MY_CHAT_MEMBER)
                .flatMap(kind -> fields.object(kind).stream())
                .findFirst()
                .flatMap(Sent::in);
    }

    private Received read(Fields update, String kind, OptionalLong number, Instant latest) {
        Optional<Fields> content = update.object(kind);
        try {
            return understood(
                    content.orElseThrow(() -> new MalformedUpdateException("no object")), kind, number, latest);
        } catch (MalformedUpdateException malformed) {
            Optional<String> callback =
                    content.filter(query -> kind.equals(CALLBACK_QUERY)).flatMap(Taps::id);
            return new Poison(kind + ": " + malformed.reason(), callback);
        }
    }

    private Received understood(Fields content, String kind, OptionalLong number, Instant latest) {
        return switch (kind) {
            case CALLBACK_QUERY -> taps.tap(content, latest);
            case MY_CHAT_MEMBER -> memberships.change(content, number, latest);
            default -> message(content, kind.equals(EDITED_MESSAGE), number, latest);
        };
    }

    private Received message(Fields message, boolean edited, OptionalLong number, Instant latest) {
        Chat chat = Chat.of(message);
        return switch (chat.kind()) {
            case PRIVATE ->
                edited ? privateTalk.edit(message, chat, number, latest) : privateTalk.message(message, chat, latest);
            case GROUP ->
                edited ? groupTalk.edit(message, chat, number, latest) : groupTalk.message(message, chat, latest);
            case CHANNEL -> new NotForUs(edited ? "edited_channel_post" : "channel_post");
        };
    }

    /** The name of the kind, where it is one we know: others may become many. */
    private static String kind(Fields update) {
        return Stream.concat(OTHER_KINDS.stream().filter(update::has), Stream.of("unknown"))
                .findFirst()
                .orElseThrow();
    }
}
