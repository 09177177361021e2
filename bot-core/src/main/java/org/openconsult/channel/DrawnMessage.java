package org.openconsult.channel;

import java.util.List;
import java.util.Optional;

/**
 * A message as it leaves for one channel.
 *
 * @param text what the person reads
 * @param choices what can be tapped or typed next; on a channel without buttons they stand in the text too
 * @param encoding how it is carried where there is more than one way: {@code GSM-7}, {@code UCS-2}, {@code HTML}
 * @param segments how many messages the person or we pay for; 1 where that means nothing
 * @param asked stands for what the talk was at when this was said; it comes back with the choice that is tapped
 * @param replaces the provider's id of the message that this one takes the place of, where the provider can do that
 * @param card how it looks, in the channel's own form, on one that draws more than text; the text says the same
 * @param template the same in a form that the provider approved, where nothing else may be sent
 */
public record DrawnMessage(
        String text,
        List<DrawnChoice> choices,
        Optional<String> encoding,
        int segments,
        Optional<String> asked,
        Optional<String> replaces,
        Optional<String> card,
        Optional<MessageTemplate> template) {
    public DrawnMessage {
        choices = List.copyOf(choices);
    }

    /** One in words of its own. */
    public DrawnMessage(
            String text,
            List<DrawnChoice> choices,
            Optional<String> encoding,
            int segments,
            Optional<String> asked,
            Optional<String> replaces,
            Optional<String> card) {
        this(text, choices, encoding, segments, asked, replaces, card, Optional.empty());
    }

    /** One that stands for itself. */
    public DrawnMessage(String text, List<DrawnChoice> choices, Optional<String> encoding, int segments) {
        this(text, choices, encoding, segments, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, said when the talk was at this. */
    public DrawnMessage asking(String what) {
        return new DrawnMessage(text, choices, encoding, segments, Optional.of(what), replaces, card, template);
    }

    /** The same, in the place of a message that the person has. */
    public DrawnMessage replacing(Optional<String> message) {
        return new DrawnMessage(text, choices, encoding, segments, asked, message, card, template);
    }

    /** The same, drawn as a card. */
    public DrawnMessage drawnAs(String drawing) {
        return new DrawnMessage(text, choices, encoding, segments, asked, replaces, Optional.of(drawing), template);
    }

    /** The same, sent in a form that the provider approved. */
    public DrawnMessage inForm(Optional<MessageTemplate> form) {
        return new DrawnMessage(text, choices, encoding, segments, asked, replaces, card, form);
    }

    @Override
    public String toString() {
        return "DrawnMessage[" + segments + " segments]";
    }
}
