package org.openconsult.conversation;

import org.openconsult.channel.Channel;
import org.openconsult.conversation.transcript.PlainChannel;

class MessageLengthTest extends MessageLengthContract {
    @Override
    protected Channel channel() {
        return new PlainChannel(false);
    }
}
