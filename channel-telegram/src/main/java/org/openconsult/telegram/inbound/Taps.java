package org.openconsult.telegram.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.openconsult.channel.Tap;
import org.openconsult.conversation.words.NumberReader;
import org.openconsult.telegram.inbound.Received.Addressed;
import org.openconsult.telegram.inbound.Received.NotForUs;
import org.openconsult.telegram.inbound.Received.Told;

/**
 * Reads taps on buttons. A message that is too old for Telegram to show still says its chat and its id, which is all
 * that is needed.
 *
 * @see <a href="https://core.telegram.org/bots/api#callbackquery">Telegram, CallbackQuery</a>
 */
final class Taps {
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final Keys keys;
    private final PrivateMessages messages;
    private final NumberReader numbers;

    Taps(Keys keys, PrivateMessages messages, NumberReader numbers) {
        this.keys = keys;
        this.messages = messages;
        this.numbers = numbers;
    }

    /** The id that it is answered by. */
    static Optional<String> id(Fields query) {
        return query.text("id").filter(id -> ID.matcher(id).matches());
    }

    Received tap(Fields query, Instant latest) {
        String id = id(query).orElseThrow(() -> new MalformedUpdateException("id is missing"));
        Optional<Fields> message = query.object("message");
        if (message.isEmpty()) {
            // Under a message that somebody sent with the bot's help: where it stands is not said.
            return new NotForUs("tap_elsewhere", Optional.of(id));
        }
        if (Person.from(query).program()) {
            return new NotForUs("bot", Optional.of(id));
        }
        TappedData data = TappedData.of(query.text("data").orElse(""));
        Chat chat = Chat.of(message.get());
        return switch (chat.kind()) {
            case PRIVATE -> tapped(id, query, chat, message.get(), data, latest);
            case GROUP -> inGroup(id, query, chat, message.get(), data, latest);
            case CHANNEL -> new NotForUs("tap_in_channel", Optional.of(id));
        };
    }

    private Received tapped(String id, Fields query, Chat chat, Fields message, TappedData data, Instant latest) {
        if (data.value().isBlank()) {
            return new NotForUs("tap_without_words", Optional.of(id));
        }
        long shown = message.id("message_id").orElseThrow(() -> new MalformedUpdateException("message_id is missing"));
        return new Told(
                messages.said(
                                keys.tap(id),
                                chat,
                                data.value(),
                                List.of(),
                                Person.from(query).language(),
                                latest)
                        .tapping(new Tap(Long.toString(shown), data.asked())),
                Optional.of(id));
    }

    /** What is tapped where others see it: a commitment is shown, or a facilitator leads on. */
    private Received inGroup(String id, Fields query, Chat chat, Fields message, TappedData data, Instant latest) {
        OptionalInt commitment = numbers.naming(data.value());
        if (data.value().isBlank()) {
            return new NotForUs("tap_in_group", Optional.of(id));
        }
        Person person = Person.from(query);
        Optional<SaidInGroup> said = person.themselves().stream()
                .mapToObj(who -> messages.overheard(keys.tap(id), who, data.value(), person.language(), latest))
                .map(words -> new SaidInGroup(words, message.object("chat").flatMap(group -> group.text("title"))))
                .findFirst();
        return new Addressed(chat.id(), Topic.of(message), person.language(), commitment, said, Optional.of(id));
    }
}
