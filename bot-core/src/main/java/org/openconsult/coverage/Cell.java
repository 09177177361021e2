package org.openconsult.coverage;

import java.util.Optional;
import org.openconsult.channel.ChannelId;

/**
 * A part of all comments: those on one commitment, from one district, through one channel, or any of these together.
 *
 * @param commitment the commitment's id
 * @param district the district's id
 */
public record Cell(Optional<String> commitment, Optional<String> district, Optional<ChannelId> channel) {
    /** All comments. */
    public static final Cell ALL = new Cell(Optional.empty(), Optional.empty(), Optional.empty());
}
