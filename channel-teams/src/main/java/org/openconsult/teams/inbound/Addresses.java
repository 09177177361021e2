package org.openconsult.teams.inbound;

import org.openconsult.channel.Address;
import org.openconsult.teams.TeamsChannel;

/** Where people and places are: a person by their id, a group chat, a channel's thread or a meeting by its conversation's. */
final class Addresses {
    private Addresses() {}

    static Address of(String id) {
        return new Address(TeamsChannel.ID, id);
    }
}
