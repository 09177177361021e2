package org.openconsult.sms.twilio.missed;

import java.time.Instant;

/**
 * A message that Twilio has.
 *
 * @param from who sent it, as Twilio writes it
 * @param text empty when there was none
 * @param media how many pictures and the like came with it
 * @param at when it reached Twilio
 */
record ListedMessage(String sid, String from, String text, int media, Instant at) {

    /** Hides what it says and who says it. */
    @Override
    public String toString() {
        return "ListedMessage[" + sid + "]";
    }
}
