package org.openconsult.sms.twilio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.InboundMessage;
import org.openconsult.sms.twilio.missed.MessageReader;

/** Reads a message of Twilio's list as the webhook reads it. The list says neither what Twilio has
 * answered nor what a button stands for. */
record ListedSms(InboundSms sms) implements MessageReader {

    @Override
    public Optional<InboundMessage> message(
            String sid, String from, String text, List<Attachment> attachments, Instant at) {
        return sms.message(sid, from, text, attachments, at);
    }

    @Override
    public Attachment attachment(String contentType) {
        return InboundContent.attachment(contentType);
    }
}
