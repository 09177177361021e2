package org.openconsult.sms.played;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.InboundMessage;
import org.openconsult.inbox.Answer;
import org.openconsult.inbox.Reception;

/** Keeps what came in and answers what a test wants. */
public class RecordingReception implements Reception {
    public final List<InboundMessage> received = new ArrayList<>();
    private Supplier<Answer> answer = () -> new Answer(List.of());

    @Override
    public synchronized Answer receive(InboundMessage message) {
        Answer given = answer.get();
        received.add(message);
        return given;
    }

    public void answers(String... texts) {
        var messages = Arrays.stream(texts)
                .map(text -> new DrawnMessage(text, List.of(), Optional.of("GSM-7"), 1))
                .toList();
        answer = () -> new Answer(Optional.of("0f1e/7"), messages);
    }

    public void fails(RuntimeException failure) {
        answer = () -> {
            throw failure;
        };
    }

    public void forget() {
        received.clear();
        answers();
    }

    public InboundMessage only() {
        if (received.size() != 1) {
            throw new AssertionError("Received " + received.size() + " messages");
        }
        return received.get(0);
    }
}
