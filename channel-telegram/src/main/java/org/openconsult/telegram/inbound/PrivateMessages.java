package org.openconsult.telegram.inbound;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.consultation.Language;
import org.openconsult.telegram.TelegramChannel;

/** Makes messages of what a person says to us alone. */
final class PrivateMessages {

    /** What is older waited: at Telegram while it could not be had, or set aside. */
    private static final Duration WAITED = Duration.ofSeconds(60);

    private final InstantSource clock;

    PrivateMessages(InstantSource clock) {
        this.clock = clock;
    }

    /** Words and what came with them; the answer goes out by a sending of its own. */
    InboundMessage said(
            MessageKey key,
            Chat chat,
            String text,
            List<Attachment> attachments,
            Optional<Language> language,
            Instant sentAt) {
        return message(key, chat.id(), text, attachments, language, sentAt, AnswerWay.BY_SENDING);
    }

    /** Nothing said, but something done that has a meaning: nothing is said to it either. */
    InboundMessage done(MessageKey key, Chat chat, Optional<Language> language, Instant sentAt) {
        return message(key, chat.id(), "", List.of(), language, sentAt, AnswerWay.NONE);
    }

    /** Said to us where others read along, by a person whose own chat has their id; not answered. */
    InboundMessage overheard(MessageKey key, long person, String text, Optional<Language> language, Instant sentAt) {
        return message(key, person, text, List.of(), language, sentAt, AnswerWay.NONE);
    }

    private InboundMessage message(
            MessageKey key,
            long chat,
            String text,
            List<Attachment> attachments,
            Optional<Language> language,
            Instant sentAt,
            AnswerWay way) {
        InboundMessage message = new InboundMessage(
                key,
                new Address(TelegramChannel.ID, Long.toString(chat)),
                text,
                attachments,
                language,
                sentAt,
                Optional.empty(),
                false,
                way,
                Arrival.DIRECT);
        return sentAt.isBefore(clock.instant().minus(WAITED)) ? message.fetched() : message;
    }
}
