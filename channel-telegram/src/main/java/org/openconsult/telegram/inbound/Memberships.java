package org.openconsult.telegram.inbound;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.ProviderAnswer;
import org.openconsult.telegram.inbound.Received.Addressed;
import org.openconsult.telegram.inbound.Received.NotForUs;
import org.openconsult.telegram.inbound.Received.Told;

/**
 * Reads what became of us in a chat: blocked and unblocked by a person, added to a group and removed.
 *
 * @see <a href="https://core.telegram.org/bots/api#chatmemberupdated">Telegram, ChatMemberUpdated</a>
 */
final class Memberships {
    private static final Set<String> IN = Set.of("member", "administrator");
    private static final Set<String> OUT = Set.of("left", "kicked");

    private final Keys keys;
    private final PrivateMessages messages;

    Memberships(Keys keys, PrivateMessages messages) {
        this.keys = keys;
        this.messages = messages;
    }

    Received change(Fields change, OptionalLong update, Instant latest) {
        Chat chat = Chat.of(change);
        String now = status(change, "new_chat_member");
        return switch (chat.kind()) {
            case PRIVATE -> inPrivate(change, chat, now, update, latest);
            case GROUP -> inGroup(change, chat, now);
            case CHANNEL -> new NotForUs("channel_membership");
        };
    }

    /** Who blocks the bot wants no messages, and who lets it in again wants them. Nothing can or need be said to it. */
    private Received inPrivate(Fields change, Chat chat, String now, OptionalLong update, Instant latest) {
        return switch (now) {
            case "kicked" -> told(change, chat, update, latest, ProviderAnswer.STOP);
            case "member" -> told(change, chat, update, latest, ProviderAnswer.START);
            default -> new NotForUs("membership");
        };
    }

    private Received told(Fields change, Chat chat, OptionalLong update, Instant latest, ProviderAnswer meaning) {
        long number = update.orElseThrow(() -> new MalformedUpdateException("update_id is missing"));
        InboundMessage message = messages.done(
                keys.membership(chat, number), chat, Person.from(change).language(), Sent.in(change, latest));
        return new Told(message.answeredBy(meaning), Optional.empty());
    }

    /** Only who was surely out before is new: it is greeted once. */
    private static Received inGroup(Fields change, Chat chat, String now) {
        if (OUT.contains(now)) {
            return new NotForUs("left");
        }
        boolean isNew = IN.contains(now) && OUT.contains(status(change, "old_chat_member"));
        return isNew ? greeting(change, chat) : new NotForUs("membership");
    }

    private static Received greeting(Fields change, Chat chat) {
        return new Addressed(
                chat.id(), OptionalLong.empty(), Person.from(change).language(), OptionalInt.empty(), Optional.empty());
    }

    private static String status(Fields change, String member) {
        return change.object(member).flatMap(fields -> fields.text("status")).orElse("");
    }
}
