package org.openconsult.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openconsult.consultation.Language;

/**
 * What a person sent, verified to come from the provider and not yet understood.
 *
 * @param text exactly as sent; empty when there was none
 * @param locale the language that the channel says the person uses
 * @param receivedAt when it reached us, by our clock
 * @param answeredByProvider what the provider took it for and has answered already: its meaning is taken over and
 *     nothing is said
 * @param trial sent from the simulator beside real channels: left out of counts and exports
 */
public record InboundMessage(
        MessageKey key,
        Address from,
        String text,
        List<Attachment> attachments,
        Optional<Language> locale,
        Instant receivedAt,
        Optional<ProviderAnswer> answeredByProvider,
        boolean trial) {
    public InboundMessage {
        attachments = List.copyOf(attachments);
    }

    /** A text and nothing else. */
    public static InboundMessage text(MessageKey key, Address from, String text, Instant receivedAt) {
        return new InboundMessage(key, from, text, List.of(), Optional.empty(), receivedAt, Optional.empty(), false);
    }

    /** Leaves out the words, so that they never reach a log by accident. */
    @Override
    public String toString() {
        return "InboundMessage[" + key + "]";
    }
}
