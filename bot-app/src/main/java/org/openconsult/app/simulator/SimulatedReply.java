package org.openconsult.app.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.inbox.Answer;

/**
 * What came back to a simulated phone.
 *
 * @param encoding none on channels where it means nothing
 */
record SimulatedReply(
        String text, List<Choice> choices, @Nullable String encoding, int segments) {

    record Choice(String label, String value) {}

    record All(List<SimulatedReply> replies) {}

    static All of(Answer answer) {
        return new All(answer.messages().stream().map(SimulatedReply::of).toList());
    }

    private static SimulatedReply of(DrawnMessage message) {
        return new SimulatedReply(
                message.text(),
                message.choices().stream().map(SimulatedReply::of).toList(),
                message.encoding().orElse(null),
                message.segments());
    }

    private static Choice of(DrawnChoice choice) {
        return new Choice(choice.label(), choice.value());
    }
}
