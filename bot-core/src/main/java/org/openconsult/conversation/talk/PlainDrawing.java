package org.openconsult.conversation.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.conversation.Phrasebook;
import org.openconsult.conversation.Reply;
import org.openconsult.conversation.Reply.CatalogLabel;
import org.openconsult.conversation.Reply.Choice;
import org.openconsult.conversation.Reply.Heading;
import org.openconsult.conversation.Reply.Item;
import org.openconsult.conversation.Reply.Part;
import org.openconsult.conversation.Reply.Passage;
import org.openconsult.conversation.Reply.Phrase;
import org.openconsult.conversation.Reply.PlanLabel;

/**
 * A reply as bare text: sentences run on, all else stands on lines of its own, what one can type comes last. Replies are
 * measured by it, so a channel's own drawing should not be longer.
 */
public final class PlainDrawing {
    private final Phrasebook words;

    public PlainDrawing(Phrasebook words) {
        this.words = words;
    }

    /**
     * The text as drawn.
     *
     * @param typed whether the choices stand in the text, because there are no buttons
     */
    public String text(Reply reply, boolean typed) {
        return Stream.concat(lines(reply).stream(), typed ? choices(reply) : Stream.empty())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private List<String> lines(Reply reply) {
        var lines = new ArrayList<String>();
        boolean runsOn = false;
        for (Part part : reply.parts()) {
            String line = line(reply, part);
            if (runsOn && part instanceof Phrase) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + line);
            } else {
                lines.add(line);
            }
            runsOn = part instanceof Phrase;
        }
        return lines;
    }

    private String line(Reply reply, Part part) {
        if (part instanceof Phrase phrase) {
            return words.say(reply.language(), phrase.key(), phrase.arguments());
        }
        if (part instanceof Item item) {
            return item.number() + " " + item.text();
        }
        return part instanceof Heading heading ? heading.text() : ((Passage) part).text();
    }

    private Stream<String> choices(Reply reply) {
        return Stream.of(
                reply.choices().stream()
                        .filter(choice -> choice.kind() == Choice.Kind.ANSWER)
                        .map(choice -> choice.value() + " " + label(reply, choice, ""))
                        .collect(Collectors.joining(" ")),
                reply.choices().stream()
                        .filter(choice -> choice.kind() == Choice.Kind.COMMAND)
                        .map(choice -> label(reply, choice, ".typed"))
                        .collect(Collectors.joining(", ")));
    }

    private String label(Reply reply, Choice choice, String suffix) {
        return choice.label() instanceof CatalogLabel label
                ? words.say(reply.language(), label.key() + suffix, List.of())
                : ((PlanLabel) choice.label()).text();
    }
}
