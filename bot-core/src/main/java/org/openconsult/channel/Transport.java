package org.openconsult.channel;

import java.util.Optional;

/**
 * A provider that carries a channel's messages. There is one for each provider whose settings are given. Safe for use
 * by many threads.
 */
public interface Transport {

    TransportId id();

    ChannelId channel();

    /** The provider's name as an operator knows it: {@code Twilio}. */
    String provider();

    /** Whether messages can be sent at any time; without it, only the provider's own requests are answered. */
    boolean sends();

    /** What keeps it from working just now and what to do about it, in a sentence for whoever runs it; empty when it is well. */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /** How fast it may be sent to. */
    SendLimits limits();

    /**
     * Hands one message to the provider, in one attempt: trying again is decided by whoever calls, so nothing may be
     * tried again inside. Every failure is one of the results; nothing is thrown for what a provider or a network does.
     *
     * @throws UnsupportedOperationException when it does not {@linkplain #sends() send}
     */
    SendResult send(OutgoingMessage message);
}
