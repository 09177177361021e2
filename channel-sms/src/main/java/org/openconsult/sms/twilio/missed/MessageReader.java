package org.openconsult.sms.twilio.missed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.InboundMessage;

/** Makes of what Twilio lists what its webhook would have made of it. */
public interface MessageReader {

    /**
     * The same message as the one that the webhook brought, or did not bring.
     *
     * @param sid Twilio's name for it
     * @param from as Twilio writes it
     * @param at when it reached Twilio
     * @return empty when it is of a kind of address that we have no channel for
     */
    Optional<InboundMessage> message(String sid, String from, String text, List<Attachment> attachments, Instant at);

    /** What came beside the text, by its MIME type; an empty one is of no known kind. */
    Attachment attachment(String contentType);
}
