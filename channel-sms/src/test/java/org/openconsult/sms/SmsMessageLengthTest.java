package org.openconsult.sms;

import org.openconsult.channel.Channel;
import org.openconsult.conversation.MessageLengthContract;

/** A prompt is one segment and a page two, as they are really sent. */
class SmsMessageLengthTest extends MessageLengthContract {
    @Override
    protected Channel channel() {
        return new SmsChannel(SmsSettings.defaults());
    }
}
