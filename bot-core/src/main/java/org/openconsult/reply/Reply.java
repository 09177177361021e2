package org.openconsult.reply;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.consultation.Language;

/**
 * One message to a person, as what is meant and not how it looks.
 *
 * @param parts said in this order
 * @param choices what the person can do next
 * @param turned a page that was turned to, which takes the place of the page before where that can be done
 */
public record Reply(Language language, List<Part> parts, List<Choice> choices, boolean turned) {
    public Reply {
        parts = List.copyOf(parts);
        choices = List.copyOf(choices);
    }

    /** One that stands for itself. */
    public Reply(Language language, List<Part> parts, List<Choice> choices) {
        this(language, parts, choices, false);
    }

    /** The same, as a page that was turned to. */
    public Reply asTurned() {
        return new Reply(language, parts, choices, true);
    }

    /** A piece of a reply. */
    public sealed interface Part {}

    /**
     * A sentence of the catalog.
     *
     * @param arguments put into its places, as plain text
     */
    public record Phrase(String key, List<String> arguments) implements Part {
        public Phrase {
            arguments = List.copyOf(arguments);
        }

        public Phrase(String key, String... arguments) {
            this(key, List.of(arguments));
        }
    }

    /** Text of the plan, already cut to the page that fits. */
    public record Passage(String text) implements Part {}

    /**
     * A heading in the plan's words: a commitment's number and title.
     *
     * @param commitment the number of the commitment that is to be read under it
     */
    public record Heading(String text, OptionalInt commitment) implements Part {
        public Heading(String text) {
            this(text, OptionalInt.empty());
        }
    }

    /**
     * A part of a commitment that can be read or passed over: folded where a channel folds, else with its name in front.
     *
     * @param name the catalog's key of its name
     */
    public record Section(String name, String text) implements Part {}

    /**
     * A form for a comment, on channels that have forms; its labels are the catalog's, under {@code form.}.
     *
     * @param about the number of the commitment, or 0 for the whole plan
     * @param commitment its id; empty for the whole plan
     * @param asksWho who writes is asked, too, what they speak as and for whom
     * @param session the id of the session that it belongs to
     */
    public record Form(int about, Optional<String> commitment, boolean asksWho, Optional<String> session)
            implements Part {}

    /** The code by which people take part in a session from elsewhere; a link where the channel has such. */
    public record Invitation(String code) implements Part {}

    /** A numbered line of a list. */
    public record Item(String number, String text) implements Part {}

    /**
     * Something the person can do next.
     *
     * @param value what is typed, or comes back from the button
     * @param label its name on a button, from the catalog or the plan
     */
    public record Choice(String value, Label label, Kind kind) {

        /** How a choice is drawn where there are no buttons. */
        public enum Kind {
            /** An answer to the question just asked: {@code 1 Yes}. */
            ANSWER,
            /** A command that goes on from here: {@code MORE to read on}. */
            COMMAND
        }
    }

    /** A choice's name. */
    public sealed interface Label {}

    /** Named by the catalog: {@code key} on a button, {@code key.typed} where it is typed. */
    public record CatalogLabel(String key) implements Label {}

    /** Named by the plan, in the reply's language: a district. */
    public record PlanLabel(String text) implements Label {}
}
