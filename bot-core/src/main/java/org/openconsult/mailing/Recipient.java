package org.openconsult.mailing;

import org.openconsult.channel.ChannelId;

/**
 * Somebody for whom a mailing is, or may be.
 *
 * @param name what its kind knows them by: of people who wrote the participant's id, of contacts theirs. Never an address
 * @param channel where they get it
 */
public record Recipient(String name, ChannelId channel) {}
