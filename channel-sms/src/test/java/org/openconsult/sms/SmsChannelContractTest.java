package org.openconsult.sms;

import org.openconsult.channel.Channel;
import org.openconsult.sms.encoding.SmsText;
import org.openconsult.testkit.ChannelContract;

class SmsChannelContractTest extends ChannelContract {
    private final SmsChannel channel = new SmsChannel(SmsSettings.defaults());

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
        return SmsText.folded(planText);
    }
}
