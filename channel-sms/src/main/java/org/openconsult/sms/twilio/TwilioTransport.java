package org.openconsult.sms.twilio;

import java.time.Duration;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendLimits;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.Transport;
import org.openconsult.channel.TransportId;
import org.openconsult.sms.SmsChannel;

/** Twilio carries SMS. */
record TwilioTransport() implements Transport {

    @Override
    public TransportId id() {
        return new TransportId("twilio");
    }

    @Override
    public boolean sends() {
        return false;
    }

    @Override
    public SendLimits limits() {
        return new SendLimits(1, true, Duration.ZERO);
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        throw new UnsupportedOperationException("Twilio's requests are answered and nothing else is sent");
    }

    @Override
    public ChannelId channel() {
        return SmsChannel.ID;
    }

    @Override
    public String provider() {
        return "Twilio";
    }
}
