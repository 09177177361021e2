package org.openconsult.sms.twilio;

import org.openconsult.channel.ChannelId;
import org.openconsult.channel.Transport;
import org.openconsult.sms.SmsChannel;

/** Twilio carries SMS. */
record TwilioTransport() implements Transport {

    @Override
    public ChannelId channel() {
        return SmsChannel.ID;
    }

    @Override
    public String provider() {
        return "Twilio";
    }
}
