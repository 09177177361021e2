package org.openconsult.mailing;

import org.openconsult.channel.ChannelId;

/**
 * The part of a mailing that goes to one channel, which goes out at that channel's pace.
 *
 * @param pieces how many pieces its recipients are stored in
 * @param recipients how many these are
 */
public record MailingLane(ChannelId channel, int pieces, long recipients) {}
