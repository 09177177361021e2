package org.openconsult.conversation.talk;

import java.util.ArrayList;
import java.util.List;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply;
import org.openconsult.reply.Reply.CatalogLabel;
import org.openconsult.reply.Reply.Choice;
import org.openconsult.reply.Reply.Part;
import org.openconsult.reply.Reply.PlanLabel;

/** A reply in the making. */
public final class Draft {
    private final Language language;
    private final Catalogs catalogs;
    private final List<Part> parts = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();

    Draft(Language language, Catalogs catalogs) {
        this.language = language;
        this.catalogs = catalogs;
    }

    public Draft say(String key, String... arguments) {
        return add(new Reply.Phrase(key, arguments));
    }

    public Draft add(Part part) {
        parts.add(part);
        return this;
    }

    /** An answer to the question asked, named by the catalog. */
    public Draft answer(String value, String key) {
        choices.add(new Choice(value, new CatalogLabel(key), Choice.Kind.ANSWER));
        return this;
    }

    /** An answer to the question asked, in the plan's words. */
    public Draft answerNamed(String value, String name) {
        choices.add(new Choice(value, new PlanLabel(name), Choice.Kind.ANSWER));
        return this;
    }

    /** A command that goes on from here. */
    public Draft command(String command) {
        String typed = catalogs.typed(language, command);
        choices.add(new Choice(typed, new CatalogLabel("choice." + command), Choice.Kind.COMMAND));
        return this;
    }

    public Reply reply() {
        return new Reply(language, parts, choices);
    }
}
