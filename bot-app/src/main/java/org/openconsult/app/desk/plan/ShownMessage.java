package org.openconsult.app.desk.plan;

import java.util.List;
import java.util.Optional;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;

/**
 * A message as somebody gets it.
 *
 * @param markup whether the text is written in the channel's own markup
 * @param encoding how it is carried, where it is counted in segments; else empty
 * @param card how it looks, for a script to draw; empty where it is text
 */
record ShownMessage(String text, boolean markup, String encoding, int segments, String card, List<String> choices) {
    private static final String HTML = "HTML";

    static ShownMessage of(DrawnMessage drawn) {
        Optional<String> encoding = drawn.encoding().filter(name -> !name.equals(HTML));
        return new ShownMessage(
                drawn.text(),
                drawn.encoding().filter(HTML::equals).isPresent(),
                encoding.orElse(""),
                drawn.segments(),
                drawn.card().orElse(""),
                encoding.isPresent()
                        ? List.of()
                        : drawn.choices().stream().map(DrawnChoice::label).toList());
    }

    public boolean counted() {
        return !encoding.isEmpty();
    }
}
