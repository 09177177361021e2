package org.openconsult.channel;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Several messages in a row that say one thing. */
public final class MessageRun {
    private MessageRun() {}

    /**
     * One message for each text; the choices come with the last.
     *
     * @param texts at least one
     * @param message draws one of them
     */
    public static List<DrawnMessage> of(
            List<String> texts,
            List<DrawnChoice> choices,
            BiFunction<String, List<DrawnChoice>, DrawnMessage> message) {
        int last = texts.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(index -> message.apply(texts.get(index), index == last ? choices : List.of()))
                .toList();
    }
}
