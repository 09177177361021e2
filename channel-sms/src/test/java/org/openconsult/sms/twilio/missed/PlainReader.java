package org.openconsult.sms.twilio.missed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openconsult.channel.Address;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.sms.SmsChannel;

/** Keeps all parts of a message as they are. */
final class PlainReader implements MessageReader {

    @Override
    public Optional<InboundMessage> message(
            String sid, String from, String text, List<Attachment> attachments, Instant at) {
        InboundMessage bare =
                InboundMessage.text(new MessageKey("twilio:" + sid), new Address(SmsChannel.ID, from), text, at);
        return from.startsWith("rcs:")
                ? Optional.empty()
                : Optional.of(new InboundMessage(
                        bare.key(),
                        bare.from(),
                        text,
                        attachments,
                        bare.locale(),
                        at,
                        bare.answeredByProvider(),
                        false,
                        bare.answerWay(),
                        bare.arrival()));
    }

    @Override
    public Attachment attachment(String contentType) {
        return contentType.isEmpty()
                ? Attachment.OTHER
                : Attachment.valueOf(contentType.split("/", 2)[0].toUpperCase(Locale.ROOT));
    }
}
