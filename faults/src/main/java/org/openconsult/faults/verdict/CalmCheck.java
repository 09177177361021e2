package org.openconsult.faults.verdict;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.openconsult.faults.report.Finding;
import org.openconsult.faults.report.Findings;
import tools.jackson.databind.JsonNode;

/** Every turn is the one that a calm instance takes for the same messages in their stored order. */
final class CalmCheck implements TurnCheck {
    private final Calm calm;
    private final Messages messages;
    private final Findings findings;
    private final Set<String> erased = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    CalmCheck(Calm calm, Messages messages, Findings findings) {
        this.calm = calm;
        this.messages = messages;
        this.findings = findings;
    }

    @Override
    public void see(StoredTurn turn) {
        seen.add(turn.name());
        Optional<StoredTurn> calmly = messages.of(turn).flatMap(sent -> calm.take(turn, sent));
        if (turn.erased()) {
            erased.add(turn.name());
            return;
        }
        calmly.ifPresent(expected -> {
            if (!turn.text().equals(expected.text())) {
                findings.add(Finding.CUT, "a message's words are not those that a calm instance keeps", turn.name());
            }
            compare(turn, "what was said", turn.wholeSaid(), expected.wholeSaid());
            compare(turn, "what was decided", turn.facts(), expected.facts());
            compare(turn, "the state of the talk", turn.talk(), expected.talk());
        });
    }

    @Override
    public void finish() {
        Set<String> expected = calm.erased();
        erased.stream()
                .filter(turn -> !expected.contains(turn))
                .forEach(turn -> findings.add(Finding.LOSS, "words were erased that nobody wanted erased", turn));
        expected.stream()
                .filter(turn -> seen.contains(turn) && !erased.contains(turn))
                .forEach(turn -> findings.add(Finding.RESURRECTION, "words of somebody who was erased", turn));
    }

    private void compare(StoredTurn turn, String what, JsonNode is, JsonNode calmly) {
        if (!is.equals(calmly)) {
            findings.add(Finding.DIFFERENCE, what + " is not what a calm instance gives", turn.name());
        }
    }
}
