package org.openconsult.telegram;

import java.util.Optional;
import org.openconsult.channel.Channel;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.testkit.ChannelContract;

class TelegramChannelContractTest extends ChannelContract {
    private final TelegramChannel channel = new TelegramChannel(Optional::empty);

    @Override
    protected Channel channel() {
        return channel;
    }

    @Override
    protected int longestText() {
        return 4096;
    }

    @Override
    protected String shown(DrawnMessage message) {
        return ShownHtml.of(message.text());
    }
}
