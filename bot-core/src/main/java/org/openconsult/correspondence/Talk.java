package org.openconsult.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.TransportId;
import org.openconsult.participant.KnownPerson;

/**
 * A part of the talk with one person, as both saw it.
 *
 * @param line how they are reached; empty once they were erased
 * @param entries in the order in which they happened
 * @param earlier what to ask for to see what was before; empty at the beginning
 * @param later whether something was said after it that is not here
 * @param obstacle why nothing can be written to them now
 */
public record Talk(
        KnownPerson person,
        Optional<Line> line,
        List<TalkEntry> entries,
        OptionalLong earlier,
        boolean later,
        Optional<Obstacle> obstacle) {

    /**
     * How somebody is reached.
     *
     * @param lastHeard when they wrote last
     * @param answerUntil until when they can be written to, where their channel ends that
     * @param trial they are a simulated phone beside real channels
     */
    public record Line(
            ChannelId channel, TransportId transport, Instant lastHeard, Optional<Instant> answerUntil, boolean trial) {

        /** Whether the channel will most likely not take a message to them any more. */
        public boolean isLate(Instant now) {
            return answerUntil.filter(end -> !now.isBefore(end)).isPresent();
        }
    }
}
