package org.openconsult.teams;

import org.openconsult.channel.Channel;
import org.openconsult.testkit.ChannelContract;

class TeamsChannelContractTest extends ChannelContract {
    private final TeamsChannel channel = new TeamsChannel();

    @Override
    protected Channel channel() {
        return channel;
    }

    @Override
    protected int longestText() {
        return 26_000;
    }
}
