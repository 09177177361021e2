package org.openconsult.spool;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.CommentForm;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.channel.ProviderAnswer;
import org.openconsult.channel.Tap;
import org.openconsult.consultation.Language;

/** A message as it is written: names that stay when the code's change. */
record SpooledMessage(
        String key,
        String channel,
        String from,
        String text,
        List<Attachment> attachments,
        @Nullable String locale,
        Instant receivedAt,
        @Nullable ProviderAnswer answeredByProvider,
        boolean trial,
        AnswerWay answerWay,
        Arrival arrival,
        @Nullable String edits,
        @Nullable String tapped,
        @Nullable String asked,
        @Nullable CommentForm form) {

    static SpooledMessage of(InboundMessage message) {
        return new SpooledMessage(
                message.key().value(),
                message.from().channel().name(),
                message.from().value(),
                message.text(),
                message.attachments(),
                message.locale().map(Language::tag).orElse(null),
                message.receivedAt(),
                message.answeredByProvider().orElse(null),
                message.trial(),
                message.answerWay(),
                message.arrival(),
                message.edits().map(MessageKey::value).orElse(null),
                message.tap().map(Tap::message).orElse(null),
                message.tap().flatMap(Tap::asked).orElse(null),
                message.form().orElse(null));
    }

    /** The message, marked as one that has waited: the request that brought it is over. */
    InboundMessage toMessage() {
        return new InboundMessage(
                        new MessageKey(key),
                        new Address(new ChannelId(channel), from),
                        text,
                        attachments,
                        Optional.ofNullable(locale).map(Language::new),
                        receivedAt,
                        Optional.ofNullable(answeredByProvider),
                        trial,
                        answerWay,
                        arrival,
                        Optional.ofNullable(edits).map(MessageKey::new),
                        Optional.ofNullable(tapped).map(message -> new Tap(message, Optional.ofNullable(asked))),
                        Optional.ofNullable(form))
                .afterSpool();
    }

    @Override
    public String toString() {
        return "SpooledMessage[hidden]";
    }
}
