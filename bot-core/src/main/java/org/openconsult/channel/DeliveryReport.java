package org.openconsult.channel;

import java.util.Optional;

/**
 * A provider's report, verified to come from it.
 *
 * @param message the {@link OutgoingMessage#id} it is about
 * @param providerId the provider's own name for the message
 * @param reason the provider's code, where something went wrong
 * @param stopped the reason means that the person wants no messages
 */
public record DeliveryReport(
        String message, Optional<String> providerId, DeliveryStatus status, Optional<String> reason, boolean stopped) {}
