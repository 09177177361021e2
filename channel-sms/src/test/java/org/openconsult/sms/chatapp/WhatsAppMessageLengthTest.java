package org.openconsult.sms.chatapp;

import org.openconsult.channel.Channel;
import org.openconsult.conversation.MessageLengthContract;

class WhatsAppMessageLengthTest extends MessageLengthContract {
    @Override
    protected Channel channel() {
        return ChatAppChannel.whatsApp(false);
    }
}
