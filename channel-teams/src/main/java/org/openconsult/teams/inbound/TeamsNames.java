package org.openconsult.teams.inbound;

import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.TransportId;

/** What Teams is called as a channel and as what carries its messages. */
public final class TeamsNames {
    public static final ChannelId CHANNEL = new ChannelId("teams");
    public static final TransportId TRANSPORT = new TransportId("teams");

    private TeamsNames() {}

    /** A person by their id, or a group chat, a channel's thread or a meeting by its conversation's. */
    static Address address(String id) {
        return new Address(CHANNEL, id);
    }
}
