package org.openconsult.app.desk.contacts;

import java.util.Optional;

/**
 * A contact as it stands in the list.
 *
 * @param called the organisation, the name, or both
 * @param type a key of the messages; empty where it is not known
 * @param address masked
 * @param state a key of the messages
 * @param since when they were invited
 * @param delivery a key of the messages: what became of the invitation
 */
record ContactLine(
        String id,
        String called,
        Optional<String> type,
        Optional<String> district,
        String language,
        String channel,
        String address,
        String state,
        Optional<String> since,
        Optional<String> delivery,
        boolean optedOut,
        boolean done,
        int notes) {}
