package org.openconsult.sms.twilio.missed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.InboundMessage;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.sms.twilio.sending.ApiFailureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over what Twilio lists, the oldest first. Most of it came by the webhook and is known by its key, to whichever
 * instance took it; what is not was missed.
 */
final class MissedMessages {
    private static final Logger LOG = LoggerFactory.getLogger(MissedMessages.class);

    /** Twilio may still be calling the webhook until then. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final MessageListing listing;
    private final ListedMedia media;
    private final OurAddresses ours;
    private final MessageReader reader;
    private final Reception reception;
    private final Duration reach;
    private final InstantSource clock;
    private final HandedOver handedOver = new HandedOver();

    /** @param reach how old a message may be */
    MissedMessages(
            MessageListing listing,
            OurAddresses ours,
            MessageReader reader,
            Reception reception,
            Duration reach,
            InstantSource clock) {
        this.listing = listing;
        this.media = new ListedMedia(listing, reader);
        this.ours = ours;
        this.reader = reader;
        this.reception = reception;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * Looks once. Nothing is handed over before the list is read to its end, as the oldest stand last in it.
     *
     * @throws ApiFailureException when Twilio did not tell all; what was handed over stays so
     * @throws ReceptionClosedException when nothing can be stored just now; the next look goes on there
     */
    void takeIn() {
        Instant now = clock.instant();
        Instant oldest = now.minus(reach);
        handedOver.forgetBefore(oldest);
        Candidates candidates = new Candidates(ours::include, oldest, now.minus(MARGIN), handedOver);
        ours.recipients().forEach(to -> listing.read(to, oldest, candidates));
        candidates.oldestFirst().forEach(this::handOver);
    }

    /** What the product fails on must not keep others back; it is tried again at the next look. */
    private void handOver(ListedMessage message) {
        List<Attachment> attachments = media.of(message);
        try {
            reader.message(message.sid(), message.from(), message.text(), attachments, message.at())
                    .map(InboundMessage::fetched)
                    .ifPresent(reception::receive);
            handedOver.add(message.sid(), message.at());
        } catch (ReceptionClosedException closed) {
            throw closed;
        } catch (RuntimeException fault) {
            LOG.error(
                    "Message {} of Twilio's list was not taken in, for {} at {}",
                    message.sid(),
                    fault.getClass().getName(),
                    fault.getStackTrace().length == 0 ? "an unknown place" : fault.getStackTrace()[0]);
        }
    }
}
