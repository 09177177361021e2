package org.openconsult.sms.twilio;

import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.messaging.Body;
import com.twilio.twiml.messaging.Message;
import org.openconsult.inbox.Answer;
import org.openconsult.sms.encoding.SmsText;

/**
 * Tells Twilio what to send back, and where to report what became of it.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/twiml/message">Twilio, Message</a>
 */
final class Twiml {
    private final StatusAddress reports;

    Twiml(StatusAddress reports) {
        this.reports = reports;
    }

    /** One {@code <Message>} for each message in order; without any, an empty {@code <Response/>}: silence. */
    String of(Answer answer) {
        var response = new MessagingResponse.Builder();
        for (int index = 0; index < answer.messages().size(); index++) {
            String text = SmsText.clean(answer.messages().get(index).text());
            if (!text.isBlank()) {
                response.message(message(text, answer, index));
            }
        }
        return response.build().toXml();
    }

    /**
     * With {@code statusCallback}, not {@code action}, which hands the talk over to what is answered there: messages
     * that follow one with it may not be reached.
     */
    private Message message(String text, Answer answer, int index) {
        var message = new Message.Builder().body(new Body.Builder(text).build());
        answer.id(index).flatMap(reports::of).ifPresent(message::statusCallback);
        return message.build();
    }
}
