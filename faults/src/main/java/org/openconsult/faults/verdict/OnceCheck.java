package org.openconsult.faults.verdict;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.openconsult.faults.people.SentMessage;
import org.openconsult.faults.report.Finding;
import org.openconsult.faults.report.Findings;

/** Every acknowledged message is there exactly once and whole, every other at most once, and nothing that nobody sent. */
final class OnceCheck implements TurnCheck {
    private final Messages messages;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    OnceCheck(Messages messages, Findings findings) {
        this.messages = messages;
        this.findings = findings;
    }

    @Override
    public void see(StoredTurn turn) {
        if (!seen.add(turn.message())) {
            findings.add(Finding.DOUBLE, "a message was taken twice", turn.name());
        }
        messages.of(turn)
                .ifPresentOrElse(
                        sent -> compare(turn, sent.text()),
                        () -> findings.add(Finding.DIFFERENCE, "a message that nobody sent", turn.name()));
    }

    @Override
    public void finish() {
        for (Map.Entry<String, SentMessage> sent : messages.all().entrySet()) {
            if (sent.getValue().isAcknowledged() && !seen.contains(sent.getKey())) {
                findings.add(
                        Finding.LOSS,
                        "an acknowledged message is not there",
                        sent.getValue().sid());
            }
        }
    }

    /** Whether what is emptied should be is told by the calm instance. */
    private void compare(StoredTurn turn, String sent) {
        boolean emptied = turn.erased() || (turn.waited() && turn.text().isEmpty());
        if (!emptied && !turn.text().equals(sent)) {
            Finding kind = sent.contains(turn.text()) ? Finding.CUT : Finding.DIFFERENCE;
            findings.add(kind, "a message is not as it was sent", turn.name());
        }
    }
}
