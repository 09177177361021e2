package org.openconsult.sms.twilio.missed;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What this instance is done with, so that the database is not asked about it at each look. It is no more than a list can
 * hold, as what is too old to be taken in is forgotten.
 */
final class HandedOver {
    private final Map<String, Instant> messages = new HashMap<>();

    boolean has(String sid) {
        return messages.containsKey(sid);
    }

    void add(String sid, Instant at) {
        messages.put(sid, at);
    }

    void forgetBefore(Instant moment) {
        messages.values().removeIf(at -> at.isBefore(moment));
    }
}
