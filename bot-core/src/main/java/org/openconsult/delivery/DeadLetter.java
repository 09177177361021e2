package org.openconsult.delivery;

import java.time.Instant;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.TransportId;

/**
 * A message that could not be sent, without its words and without where it was to go.
 *
 * @param reason the provider's code or a few words
 * @param attempts how many times a worker took it to send it
 * @param doubted it may have been sent all the same
 * @param since when it was given up
 */
public record DeadLetter(
        String id,
        ChannelId channel,
        TransportId transport,
        DeathCause cause,
        String reason,
        int attempts,
        boolean doubted,
        Instant since) {}
