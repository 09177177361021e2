package org.openconsult.sms.twilio;

import java.io.IOException;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendResult;
import org.openconsult.sms.encoding.SmsText;
import org.openconsult.sms.twilio.sending.MessageApi;

/** Sends the text, in which all choices stand. */
record TextDispatch(MessageApi api, StatusAddress reports) implements Dispatch {

    @Override
    public SendResult send(String to, OutgoingMessage message) {
        return api.create(to, SmsText.clean(message.message().text()), reports.of(message.id()));
    }

    @Override
    public void close() throws IOException {
        api.close();
    }
}
