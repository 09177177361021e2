package org.openconsult.app.simulator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A text typed into a simulated phone, or a choice tapped or a form sent there, as it came and not yet checked.
 *
 * @param channel which kind of phone: {@code sms}
 * @param from the number it comes from
 * @param text the words; of a choice that was tapped, its value
 * @param id the same for the same message sent again; none makes every message a new one
 * @param edits the id of the phone's own message whose words these are in place of
 * @param tap where the text is that of a choice which was tapped
 * @param value what an action on a card brought back, in place of the text
 * @param replyTo the id of the reply whose card that was
 */
record SimulatedText(
        @Nullable String channel,
        @Nullable String from,
        @Nullable String text,
        @Nullable String id,
        @Nullable String edits,
        @Nullable Tapped tap,
        @Nullable JsonNode value,
        @Nullable String replyTo) {

    /** Words and nothing else. */
    static SimulatedText typed(String channel, String from, String text) {
        return new SimulatedText(channel, from, text, null, null, null, null, null);
    }

    /**
     * What a choice stood on.
     *
     * @param message the id of the reply
     * @param asked what the reply asked, exactly if it asked something
     */
    record Tapped(@Nullable String message, @Nullable String asked) {}

    @Override
    public String toString() {
        return "SimulatedText[hidden]";
    }
}
