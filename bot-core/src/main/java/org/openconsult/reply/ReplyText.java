package org.openconsult.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.reply.Reply.CatalogLabel;
import org.openconsult.reply.Reply.Choice;
import org.openconsult.reply.Reply.Heading;
import org.openconsult.reply.Reply.Invitation;
import org.openconsult.reply.Reply.Item;
import org.openconsult.reply.Reply.Label;
import org.openconsult.reply.Reply.Part;
import org.openconsult.reply.Reply.Passage;
import org.openconsult.reply.Reply.Phrase;
import org.openconsult.reply.Reply.PlanLabel;
import org.openconsult.reply.Reply.Section;

/**
 * A reply as bare text: sentences run on, all else stands on lines of its own, what one can type comes last. Pages are
 * measured by it, so a channel's own drawing should not be longer.
 */
public final class ReplyText {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Reply reply;
    private final Phrasebook words;
    private final Markup markup;

    public ReplyText(Reply reply, Phrasebook words) {
        this(reply, words, Markup.NONE);
    }

    /** @param markup how the channel writes headings, and all that is no markup */
    public ReplyText(Reply reply, Phrasebook words, Markup markup) {
        this.reply = reply;
        this.words = words;
        this.markup = markup;
    }

    /** The text alone, for a channel that draws the choices as buttons. */
    public String withoutChoices() {
        return joined(lines());
    }

    /** The text, then the answers one can type, then the commands. */
    public String withTypedChoices() {
        return joined(Stream.concat(lines(), Stream.of(answers(), commands())));
    }

    private static String joined(Stream<String> lines) {
        return lines.map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private Stream<String> lines() {
        var lines = new ArrayList<String>();
        Part previous = null;
        for (Part part : reply.parts()) {
            if (part instanceof Phrase && previous instanceof Phrase) {
                lines.add(lines.remove(lines.size() - 1) + " " + said(part));
            } else {
                lines.add(said(part));
            }
            previous = part;
        }
        return lines.stream();
    }

    private String said(Part part) {
        if (part instanceof Phrase phrase) {
            return markup.text(say(phrase.key(), phrase.arguments()));
        }
        if (part instanceof Heading heading) {
            return markup.heading(markup.text(oneLine(heading.text())));
        }
        if (part instanceof Item item) {
            return markup.text(item.number() + " " + oneLine(item.text()));
        }
        if (part instanceof Section section) {
            return markup.text(say(section.name(), List.of()) + ": " + section.text());
        }
        if (part instanceof Invitation invitation) {
            return markup.text(say("group.session.join", List.of(invitation.code())));
        }
        return part instanceof Passage passage ? markup.text(passage.text()) : "";
    }

    private String answers() {
        return choices(Choice.Kind.ANSWER)
                .map(choice -> choice.value() + " " + name(choice.label()))
                .collect(Collectors.joining(" "));
    }

    private String commands() {
        return choices(Choice.Kind.COMMAND).map(this::typed).collect(Collectors.joining(", "));
    }

    private Stream<Choice> choices(Choice.Kind kind) {
        return reply.choices().stream().filter(choice -> choice.kind() == kind);
    }

    private String typed(Choice choice) {
        return choice.label() instanceof CatalogLabel label
                ? say(label.key() + ".typed", List.of())
                : choice.value() + " " + name(choice.label());
    }

    /** A choice's name, as a button or an answer shows it. */
    public String name(Label label) {
        return label instanceof CatalogLabel catalog
                ? say(catalog.key(), List.of())
                : oneLine(((PlanLabel) label).text());
    }

    private String say(String key, List<String> arguments) {
        return words.say(reply.language(), key, arguments);
    }

    private static String oneLine(String text) {
        return SPACES.matcher(text.strip()).replaceAll(" ");
    }
}
