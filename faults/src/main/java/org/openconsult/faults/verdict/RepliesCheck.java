package org.openconsult.faults.verdict;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.openconsult.faults.people.Digest;
import org.openconsult.faults.people.SentMessage;
import org.openconsult.faults.provider.HandedMessage;
import org.openconsult.faults.report.Finding;
import org.openconsult.faults.report.Findings;
import org.openconsult.sms.encoding.SmsText;

/**
 * Every reply reached the provider: in an answer to the webhook that it saw, or by the API. By the API, more than once
 * only where the product knows that it does not know.
 */
final class RepliesCheck implements TurnCheck {
    private final Messages messages;
    private final Map<String, HandedMessage> handed;
    private final Deliveries deliveries;
    private final Findings findings;
    private final Set<String> expected = new HashSet<>();
    /** What was said in them is not known any more. */
    private final Set<String> erased = new HashSet<>();

    RepliesCheck(Messages messages, Map<String, HandedMessage> handed, Deliveries deliveries, Findings findings) {
        this.messages = messages;
        this.handed = handed;
        this.deliveries = deliveries;
        this.findings = findings;
    }

    @Override
    public void see(StoredTurn turn) {
        if (turn.erased()) {
            erased.add(turn.name());
            return;
        }
        IntStream.range(0, turn.said().size()).forEach(index -> sent(turn, index));
        messages.of(turn).filter(SentMessage::isAcknowledged).ifPresent(sent -> answered(turn, sent));
    }

    @Override
    public void finish() {
        handed.keySet().stream()
                .filter(name -> !expected.contains(name) && !erased.contains(turn(name)))
                .forEach(name -> findings.add(Finding.DIFFERENCE, "something was sent that no turn says", name));
        handed.forEach((name, message) -> {
            if (message.tooEarly() > 0) {
                findings.add(Finding.DIFFERENCE, "sent again before the time that a 429 named", name);
            }
        });
    }

    /** Each of the provider's answers says all of it, or nothing because it is sent otherwise. */
    private void answered(StoredTurn turn, SentMessage message) {
        long nothing = Digest.of(java.util.List.of());
        long all = Digest.of(turn.said().stream()
                .map(SmsText::clean)
                .filter(text -> !text.isBlank())
                .toList());
        Set<Long> answers = message.answers();
        if (answers.stream().anyMatch(answer -> answer != nothing && answer != all)) {
            findings.add(Finding.DIFFERENCE, "a webhook's answer is not what its turn says", turn.name());
        }
        if (turn.sent() && all != nothing && answers.contains(all)) {
            findings.add(Finding.DOUBLE, "a reply was given in the webhook and sent", turn.name());
        }
        if (!turn.sent() && !answers.contains(all) && !wasSentAsWell(turn)) {
            findings.add(Finding.LOSS, "a reply never reached the provider", turn.name());
        }
    }

    /** An answer that nobody heard, as the connection broke, is sent when its message comes out of the spool. */
    private boolean wasSentAsWell(StoredTurn turn) {
        return IntStream.range(0, turn.said().size())
                .mapToObj(index -> name(turn, index))
                .allMatch(name -> times(name) > 0 || deliveries.isGivenUp(name));
    }

    private void sent(StoredTurn turn, int index) {
        String name = name(turn, index);
        expected.add(name);
        if (turn.sent() && times(name) == 0 && !deliveries.isGivenUp(name)) {
            findings.add(Finding.LOSS, "a reply was never sent", name);
        }
        if (times(name) > 1 && !deliveries.wasUnknownInTime(name)) {
            findings.add(Finding.DOUBLE, "a reply was sent twice without a doubt", name);
        }
        if (times(name) > 0 && !hadTheWords(name, SmsText.clean(turn.said().get(index)))) {
            findings.add(Finding.DIFFERENCE, "a reply was sent with other words", name);
        }
    }

    private int times(String name) {
        return Optional.ofNullable(handed.get(name))
                .map(HandedMessage::accepted)
                .orElse(0);
    }

    private boolean hadTheWords(String name, String text) {
        return Optional.ofNullable(handed.get(name))
                .filter(message -> message.wasAlways(Digest.of(text)))
                .isPresent();
    }

    private static String turn(String name) {
        return name.substring(0, name.lastIndexOf('-'));
    }

    private static String name(StoredTurn turn, int index) {
        return turn.name() + "-" + index;
    }
}
