package org.openconsult.sms.twilio;

import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.messaging.Body;
import com.twilio.twiml.messaging.Message;
import java.util.function.Predicate;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.inbox.Answer;
import org.openconsult.sms.encoding.SmsText;

/** Tells Twilio what to send back. */
final class Twiml {
    private Twiml() {}

    /** One {@code <Message>} for each message in order; without any, an empty {@code <Response/>}: silence. */
    static String of(Answer answer) {
        var response = new MessagingResponse.Builder();
        answer.messages().stream()
                .map(DrawnMessage::text)
                .map(SmsText::clean)
                .filter(Predicate.not(String::isBlank))
                .map(Twiml::message)
                .forEach(response::message);
        return response.build().toXml();
    }

    private static Message message(String text) {
        return new Message.Builder().body(new Body.Builder(text).build()).build();
    }
}
