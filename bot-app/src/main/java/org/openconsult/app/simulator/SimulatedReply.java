package org.openconsult.app.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.Address;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.inbox.Answer;
import tools.jackson.databind.JsonNode;

/**
 * What came back to a simulated phone.
 *
 * @param encoding none on channels where it means nothing
 * @param id what a tap on one of the choices names; left out where nothing can be tapped
 * @param asked what a tap brings back, where there is something
 * @param replaces the id of the reply that this one takes the place of, where it does
 * @param card how it looks on a channel that draws more than text; the text says the same
 */
record SimulatedReply(
        String text,
        List<Choice> choices,
        @Nullable String encoding,
        int segments,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String asked,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String replaces,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode card) {

    record Choice(String label, String value) {}

    record All(List<SimulatedReply> replies) {}

    /** @param phone which was answered */
    static All of(Answer answer, Address phone, ReplyNames names) {
        return new All(IntStream.range(0, answer.messages().size())
                .mapToObj(index -> {
                    DrawnMessage message = answer.messages().get(index);
                    return of(message, answer.id(index).map(id -> names.name(phone, id, message.asked())));
                })
                .toList());
    }

    private static SimulatedReply of(DrawnMessage message, Optional<String> id) {
        return new SimulatedReply(
                message.text(),
                message.choices().stream().map(SimulatedReply::of).toList(),
                message.encoding().orElse(null),
                message.segments(),
                id.orElse(null),
                message.asked().orElse(null),
                message.replaces().orElse(null),
                DrawnCard.of(message));
    }

    private static Choice of(DrawnChoice choice) {
        return new Choice(choice.label(), choice.value());
    }
}
