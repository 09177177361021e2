package org.openconsult.sms.twilio.sending;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Who messages come from, as people see it. */
public interface Sender {
    /** The SDK wants a body at once, and leaves out one that is not there. */
    @Nullable
    String NOTHING_YET = null;

    /** A message to somebody, which says nothing yet. */
    MessageCreator message(PhoneNumber to);

    /** A number, a short code, a name of the account, or the account's address on a chat app. */
    static Sender number(String from) {
        return to -> Message.creator(to, new PhoneNumber(from), NOTHING_YET);
    }

    /** A messaging service, which chooses among its senders. */
    static Sender service(String sid) {
        return to -> Message.creator(to, sid, NOTHING_YET);
    }
}
