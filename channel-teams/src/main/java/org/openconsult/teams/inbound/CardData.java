package org.openconsult.teams.inbound;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.channel.CommentForm;

/** What an action of one of our cards brings back. Others' data are none. */
sealed interface CardData {

    /**
     * A choice.
     *
     * @param text what one would type instead
     * @param asked stands for what the talk was at when the card was shown
     */
    record Say(String text, Optional<String> asked) implements CardData {
        @Override
        public String toString() {
            return "Say";
        }
    }

    /** A form. */
    record Filled(String text, CommentForm form) implements CardData {
        /** All of it, in one order. */
        String all() {
            return Stream.of(
                            Optional.of(String.valueOf(form.about())),
                            form.session(),
                            form.stance(),
                            form.stakeholderType(),
                            form.organisation(),
                            Optional.of(text))
                    .map(part -> part.map(some -> some.length() + ":" + some).orElse("-"))
                    .collect(Collectors.joining("", "", form.commitment().orElse("")));
        }

        @Override
        public String toString() {
            return "Filled";
        }
    }

    /** What a facilitator would write to us in the group. */
    record ForGroup(String text) implements CardData {
        @Override
        public String toString() {
            return "ForGroup";
        }
    }

    /** Reads what an action carries, with what was filled in beside it. */
    static Optional<CardData> of(Activity data) {
        OptionalInt about = about(data);
        if (about.isPresent()) {
            return Optional.of(filled(data, about.getAsInt()));
        }
        return given(data, "group").<CardData>map(ForGroup::new).or(() -> given(data, "say")
                .map(text -> new Say(text, given(data, "asked"))));
    }

    private static Filled filled(Activity data, int about) {
        return new Filled(
                data.text("text").orElse(""),
                new CommentForm(
                        about,
                        given(data, "stance"),
                        given(data, "stakeholder_type"),
                        given(data, "organisation").map(String::strip),
                        given(data, "session"),
                        given(data, "commitment")));
    }

    private static Optional<String> given(Activity data, String name) {
        return data.text(name).filter(text -> !text.isBlank());
    }

    /** Clients hand back numbers as numbers and as texts. */
    private static OptionalInt about(Activity data) {
        String written = data.at("comment").isIntegralNumber()
                ? data.at("comment").asString()
                : data.text("comment").orElse("");
        return written.matches("[0-9]{1,3}") ? OptionalInt.of(Integer.parseInt(written)) : OptionalInt.empty();
    }
}
