package org.openconsult.faults.verdict;

import org.openconsult.faults.report.Finding;
import org.openconsult.faults.report.Findings;
import tools.jackson.databind.JsonNode;

/** Every turn is the one that a calm instance takes for the same messages in their stored order. */
final class CalmCheck implements TurnCheck {
    private final Calm calm;
    private final Messages messages;
    private final Findings findings;

    CalmCheck(Calm calm, Messages messages, Findings findings) {
        this.calm = calm;
        this.messages = messages;
        this.findings = findings;
    }

    @Override
    public void see(StoredTurn turn) {
        messages.of(turn).flatMap(sent -> calm.take(turn, sent)).ifPresent(expected -> {
            compare(turn, "what was said", turn.wholeSaid(), expected.wholeSaid());
            compare(turn, "what was decided", turn.facts(), expected.facts());
            compare(turn, "the state of the talk", turn.talk(), expected.talk());
        });
    }

    @Override
    public void finish() {
        // Everything was said turn by turn.
    }

    private void compare(StoredTurn turn, String what, JsonNode is, JsonNode calmly) {
        if (!is.equals(calmly)) {
            findings.add(Finding.DIFFERENCE, what + " is not what a calm instance gives", turn.name());
        }
    }
}
