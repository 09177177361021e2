package org.openconsult.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.conversation.Phrasebook;
import org.openconsult.conversation.Reply;
import org.openconsult.conversation.Reply.CatalogLabel;
import org.openconsult.conversation.Reply.Choice;
import org.openconsult.conversation.Reply.Heading;
import org.openconsult.conversation.Reply.Item;
import org.openconsult.conversation.Reply.Label;
import org.openconsult.conversation.Reply.Part;
import org.openconsult.conversation.Reply.Passage;
import org.openconsult.conversation.Reply.Phrase;
import org.openconsult.conversation.Reply.PlanLabel;

/** Puts a reply into words and lines, with its choices as what one types. */
final class ReplyText {
    private final Reply reply;
    private final Phrasebook words;

    ReplyText(Reply reply, Phrasebook words) {
        this.reply = reply;
        this.words = words;
    }

    /** Sentences run on; everything else stands on a line of its own, answers and then commands last. */
    String text() {
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
        return Stream.concat(lines.stream(), Stream.of(answers(), commands()))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The choices by name, for a screen that shows them beside the text. */
    List<DrawnChoice> choices() {
        return reply.choices().stream()
                .map(choice -> new DrawnChoice(name(choice.label()), choice.value()))
                .toList();
    }

    private String said(Part part) {
        if (part instanceof Phrase phrase) {
            return say(phrase.key(), phrase.arguments());
        }
        if (part instanceof Heading heading) {
            return oneLine(heading.text());
        }
        if (part instanceof Item item) {
            return item.number() + " " + oneLine(item.text());
        }
        return ((Passage) part).text();
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

    private String name(Label label) {
        return label instanceof CatalogLabel catalog
                ? say(catalog.key(), List.of())
                : oneLine(((PlanLabel) label).text());
    }

    private String say(String key, List<String> arguments) {
        return words.say(reply.language(), key, arguments);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
