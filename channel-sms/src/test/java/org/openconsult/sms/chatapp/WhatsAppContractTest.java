package org.openconsult.sms.chatapp;

import org.openconsult.channel.Channel;
import org.openconsult.sms.encoding.SmsText;
import org.openconsult.testkit.ChannelContract;

class WhatsAppContractTest extends ChannelContract {
    private final Channel channel = ChatAppChannel.whatsApp(true);

    @Override
    protected Channel channel() {
        return channel;
    }

    @Override
    protected int longestText() {
        return 1600;
    }

    @Override
    protected String written(String planText) {
        return SmsText.clean(planText);
    }
}
