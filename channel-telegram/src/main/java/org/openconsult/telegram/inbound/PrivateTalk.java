package org.openconsult.telegram.inbound;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.telegram.inbound.Received.NotForUs;
import org.openconsult.telegram.inbound.Received.Told;

/** Reads what a person writes to us alone. */
final class PrivateTalk {
    private final OurBot us;
    private final Keys keys;
    private final PrivateMessages messages;

    PrivateTalk(OurBot us, Keys keys, PrivateMessages messages) {
        this.us = us;
        this.keys = keys;
        this.messages = messages;
    }

    /** A message. Two programs could talk to each other for ever, so other bots are not listened to. */
    Received message(Fields message, Chat chat, Instant latest) {
        if (Person.from(message).program()) {
            return new NotForUs("bot");
        }
        return Contents.isNote(message)
                ? new NotForUs("note")
                : told(said(message, chat, keys.message(chat, id(message)), latest));
    }

    /**
     * A message whose words were changed. One without words says nothing new: a live location is edited every few
     * seconds, and what was answered when it came is not answered again.
     */
    Received edit(Fields message, Chat chat, OptionalLong update, Instant latest) {
        if (Person.from(message).program()) {
            return new NotForUs("bot");
        }
        if (Words.of(message).isNone()) {
            return new NotForUs("edit_without_words");
        }
        MessageKey key = keys.edit(chat, id(message), message.id("edit_date"), update);
        return told(said(message, chat, key, latest).editing(keys.message(chat, id(message))));
    }

    private InboundMessage said(Fields message, Chat chat, MessageKey key, Instant latest) {
        Words words = Words.of(message);
        return messages.said(
                key,
                chat,
                typed(words),
                Contents.attachments(message, words),
                Person.from(message).language(),
                Sent.in(message, latest));
    }

    /** A command as one would type it, and everything else exactly as sent: also a command for another bot. */
    private String typed(Words words) {
        return StartLink.typed(words.text(), us)
                .or(() -> words.command().filter(this::isForUs).map(BotCommand::typed))
                .orElse(words.text());
    }

    /** Nobody else is there, so that a name is taken for ours while ours is not known. */
    private boolean isForUs(BotCommand command) {
        return command.bot().flatMap(us::isCalled).orElse(true);
    }

    private static long id(Fields message) {
        return message.id("message_id").orElseThrow(() -> new MalformedUpdateException("message_id is missing"));
    }

    private static Received told(InboundMessage message) {
        return new Told(message, Optional.empty());
    }
}
