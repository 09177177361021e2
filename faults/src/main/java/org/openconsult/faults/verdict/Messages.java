package org.openconsult.faults.verdict;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openconsult.faults.people.Ledger;
import org.openconsult.faults.people.SentMessage;
import org.openconsult.participant.Fingerprints;

/** What people sent, found by the keyed hashes under which the product keeps it. */
public final class Messages {
    private final Map<String, SentMessage> byHash = new HashMap<>();

    public Messages(Ledger ledger, Fingerprints lookup) {
        ledger.all().forEach(message -> byHash.put(lookup.of("message", "twilio:" + message.sid()), message));
    }

    Optional<SentMessage> of(StoredTurn turn) {
        return Optional.ofNullable(byHash.get(turn.message()));
    }

    Map<String, SentMessage> all() {
        return byHash;
    }
}
