package org.openconsult.sms.twilio.peer;

import java.io.IOException;
import java.util.Random;

/** What somebody may try who wants to be taken for Twilio, or to change what Twilio said. */
public interface Tampering {

    /** What arrives in place of a genuine request. */
    Delivery of(WebhookRequest genuine, TwilioLibrary twilio, Random random) throws IOException;
}
