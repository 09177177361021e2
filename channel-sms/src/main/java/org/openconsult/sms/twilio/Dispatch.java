package org.openconsult.sms.twilio;

import java.io.Closeable;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendResult;

/** Hands a message to Twilio, in one attempt. */
interface Dispatch extends Closeable {

    /**
     * Sends a message.
     *
     * @param to as Twilio writes it
     */
    SendResult send(String to, OutgoingMessage message);
}
