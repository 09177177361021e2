package org.openconsult.app.simulator;

import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.app.page.Refusal;
import org.openconsult.channel.CommentForm;
import tools.jackson.databind.JsonNode;

/**
 * What an action on a drawn card brings back.
 *
 * @param text what one would type instead, or the words that were filled in
 * @param asked where it is a choice: what the card asked
 * @param form where it is a form
 */
record CardValue(String text, Optional<String> asked, Optional<CommentForm> form) {
    private static final String LARGEST_NUMBER = "[0-9]{1,3}";

    /**
     * Reads what the action carried with what was filled in beside it.
     *
     * @throws Refusal when it is neither a choice nor a form
     */
    static CardValue of(JsonNode value) {
        OptionalInt about = about(value.path("comment"));
        if (about.isPresent()) {
            return new CardValue(
                    Fields.text("value.text", value.path("text").asString("")),
                    Optional.empty(),
                    Optional.of(form(value, about.getAsInt())));
        }
        return new CardValue(
                given(value, "say")
                        .orElseThrow(() -> Refusal.badRequest(
                                "The field value is not what a card brings back: it has say or comment.")),
                given(value, "asked"),
                Optional.empty());
    }

    private static CommentForm form(JsonNode value, int about) {
        return new CommentForm(
                about,
                given(value, "stance"),
                given(value, "stakeholder_type"),
                given(value, "organisation").map(String::strip),
                given(value, "session"),
                given(value, "commitment"));
    }

    private static Optional<String> given(JsonNode value, String name) {
        return value.path(name)
                .asStringOpt()
                .filter(text -> !text.isBlank())
                .map(text -> Fields.text("value." + name, text));
    }

    private static OptionalInt about(JsonNode comment) {
        String written = comment.asString("");
        return written.matches(LARGEST_NUMBER) ? OptionalInt.of(Integer.parseInt(written)) : OptionalInt.empty();
    }

    /** Leaves out what was said, so that it never reaches a log by accident. */
    @Override
    public String toString() {
        return "CardValue";
    }
}
