package org.openconsult.conversation.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply;
import org.openconsult.reply.Reply.CatalogLabel;
import org.openconsult.reply.Reply.Choice;
import org.openconsult.reply.Reply.Part;
import org.openconsult.reply.Reply.PlanLabel;

/** A reply in the making. All of it is said in one language: the talk's, or the plan's where that lacks a part of it. */
public final class Draft {
    private final Language language;
    private final Language fallback;
    private final Catalogs catalogs;
    private final List<Part> parts = new ArrayList<>();
    private final List<Function<Language, Choice>> choices = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    Draft(Language language, Language fallback, Catalogs catalogs) {
        this.language = language;
        this.fallback = fallback;
        this.catalogs = catalogs;
    }

    public Draft say(String key, String... arguments) {
        return add(new Reply.Phrase(key, arguments));
    }

    public Draft add(Part part) {
        if (part instanceof Reply.Phrase phrase) {
            keys.add(phrase.key());
        }
        parts.add(part);
        return this;
    }

    /** An answer to the question asked, named by the catalog. */
    public Draft answer(String value, String key) {
        keys.add(key);
        choices.add(spoken -> new Choice(value, new CatalogLabel(key), Choice.Kind.ANSWER));
        return this;
    }

    /** An answer to the question asked, in the plan's words. */
    public Draft answerNamed(String value, String name) {
        choices.add(spoken -> new Choice(value, new PlanLabel(name), Choice.Kind.ANSWER));
        return this;
    }

    /** A command that goes on from here. */
    public Draft command(String command) {
        String key = "choice." + command;
        keys.addAll(List.of(key, key + ".typed", "command." + command));
        choices.add(spoken -> new Choice(catalogs.typed(spoken, command), new CatalogLabel(key), Choice.Kind.COMMAND));
        return this;
    }

    /** A command that means this one thing wherever the talk is by then. */
    public Draft command(String command, String argument) {
        command(command);
        Function<Language, Choice> bare = choices.remove(choices.size() - 1);
        choices.add(spoken -> {
            Choice choice = bare.apply(spoken);
            return new Choice(choice.value() + " " + argument, choice.label(), choice.kind());
        });
        return this;
    }

    /** The same, where several such stand beside each other: its name has the argument in it. */
    Draft command(String command, String argument, String name) {
        keys.addAll(List.of(name, "command." + command));
        choices.add(spoken -> new Choice(
                catalogs.typed(spoken, command) + " " + argument,
                new PlanLabel(catalogs.say(spoken, name, List.of(argument))),
                Choice.Kind.ANSWER));
        return this;
    }

    public Reply reply() {
        Language spoken = catalogs.closest(language, fallback, keys);
        return new Reply(
                spoken,
                parts,
                choices.stream().map(choice -> choice.apply(spoken)).toList());
    }
}
