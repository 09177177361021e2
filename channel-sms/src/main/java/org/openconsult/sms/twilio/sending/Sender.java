package org.openconsult.sms.twilio.sending;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;

/** Who messages come from, as people see it. */
public interface Sender {

    MessageCreator message(PhoneNumber to, String body);

    /** A number, a short code or a name of the account. */
    static Sender number(String from) {
        return (to, body) -> Message.creator(to, new PhoneNumber(from), body);
    }

    /** A messaging service, which chooses among its numbers. */
    static Sender service(String sid) {
        return (to, body) -> Message.creator(to, sid, body);
    }
}
