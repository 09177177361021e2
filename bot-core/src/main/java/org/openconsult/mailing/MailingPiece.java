package org.openconsult.mailing;

import java.util.List;
import org.openconsult.channel.ChannelId;

/**
 * Some of a mailing's recipients on one channel. It never changes.
 *
 * @param name what it is stored under
 * @param recipients names, as their kind knows them
 */
record MailingPiece(String name, ChannelId channel, List<String> recipients) {
    /** Of how many recipients at most. */
    static final int LARGEST = 500;

    MailingPiece {
        recipients = List.copyOf(recipients);
    }

    /** The piece of that number, from 0, of a lane. */
    static String name(String mailing, String draw, ChannelId channel, int number) {
        return String.join("/", mailing, draw, channel.name(), String.valueOf(number));
    }

    /** How many recipients the piece of that number has. */
    static int size(MailingLane lane, int number) {
        return (int) Math.min(LARGEST, lane.recipients() - (long) number * LARGEST);
    }
}
