package org.openconsult.faults.verdict;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.LongStream;
import org.openconsult.faults.report.Finding;
import org.openconsult.faults.report.Findings;
import org.openconsult.storage.Storage;

/** Reads every turn once, conversation by conversation, and shows it to the checks; a conversation has no gap. */
final class TurnWalk {
    private final Things turns;
    private final Findings findings;

    TurnWalk(MongoDatabase database, Findings findings) {
        this.turns = new Things(database, Storage.TURNS);
        this.findings = findings;
    }

    void show(List<TurnCheck> checks) {
        for (String conversation : turns.names()) {
            if (!turns.isWithoutGap(conversation)) {
                findings.add(Finding.LOSS, "the turns of a conversation have a gap", conversation);
            }
            LongStream.rangeClosed(1, turns.newestNumber(conversation))
                    .mapToObj(number -> turns.find(conversation, number))
                    .flatMap(java.util.Optional::stream)
                    .map(StoredTurn::of)
                    .forEach(turn -> checks.forEach(check -> check.see(turn)));
        }
        checks.forEach(TurnCheck::finish);
    }
}
