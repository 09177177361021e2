package org.openconsult.teams.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openconsult.reply.Phrasebook;
import org.openconsult.reply.Reply;
import org.openconsult.reply.Reply.Choice;
import org.openconsult.reply.Reply.Form;
import org.openconsult.reply.Reply.Heading;
import org.openconsult.reply.Reply.Invitation;
import org.openconsult.reply.Reply.Item;
import org.openconsult.reply.Reply.Part;
import org.openconsult.reply.Reply.Passage;
import org.openconsult.reply.Reply.Phrase;
import org.openconsult.reply.Reply.Section;
import org.openconsult.reply.ReplyText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Draws one reply as one card, however long. Colours and sizes are the host's. */
final class CardDrawing {
    private static final String SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json";
    private static final String VERSION = "1.5";
    /** A host shows so many beside each other at least; what is more can be left out. */
    private static final int MOST_BUTTONS = 5;

    private final Reply reply;
    private final Words words;
    private final ReplyText text;
    private final List<ObjectNode> body = new ArrayList<>();
    private int sections;

    private CardDrawing(Reply reply, Phrasebook book) {
        this.reply = reply;
        this.words = new Words(book, reply.language());
        this.text = new ReplyText(reply, book);
    }

    /** @param fallback what is read where the card cannot be shown */
    static ObjectNode card(Reply reply, Phrasebook book, String fallback) {
        return new CardDrawing(reply, book).drawn(fallback);
    }

    private ObjectNode drawn(String fallback) {
        sentencesJoined().forEach(this::add);
        addButtons(Choice.Kind.ANSWER);
        addButtons(Choice.Kind.COMMAND);
        ObjectNode card = Elements.of("AdaptiveCard")
                .put("$schema", SCHEMA)
                .put("version", VERSION)
                .put("lang", reply.language().locale().toLanguageTag())
                .put("fallbackText", fallback);
        ArrayNode elements = card.putArray("body");
        body.forEach(elements::add);
        return card;
    }

    /** Sentences run on, as they do in text. */
    private List<Part> sentencesJoined() {
        var parts = new ArrayList<Part>();
        boolean runsOn = false;
        for (Part part : reply.parts()) {
            if (part instanceof Phrase phrase) {
                String said = words.book().say(reply.language(), phrase.key(), phrase.arguments());
                String before = runsOn ? ((Passage) parts.remove(parts.size() - 1)).text() + " " : "";
                parts.add(new Passage(before + said));
            } else {
                parts.add(part);
            }
            runsOn = part instanceof Phrase;
        }
        return parts;
    }

    private void add(Part part) {
        if (part instanceof Heading heading && !heading.text().isBlank()) {
            body.add(CardText.heading(heading.text()));
        } else if (part instanceof Passage passage) {
            body.addAll(CardText.paragraphs(passage.text()));
        } else if (part instanceof Section section) {
            addFolded(section);
        } else if (part instanceof Item item) {
            body.add(row(item));
        } else if (part instanceof Invitation invitation) {
            String how = words.book().say(reply.language(), "group.session.join", List.of(invitation.code()));
            body.addAll(CardText.paragraphs(how));
        } else if (part instanceof Form form) {
            body.addAll(new CommentInputs(form, words).drawn());
        }
    }

    private void addFolded(Section section) {
        String id = "section" + ++sections;
        body.add(Elements.buttons(List.of(Actions.unfold(words.say(section.name()), id))));
        body.add(Elements.container(CardText.paragraphs(section.text()))
                .put("id", id)
                .put("isVisible", false));
    }

    /** Marked, a number opens what it names whatever was asked. */
    private static ObjectNode row(Item item) {
        ObjectNode row = Elements.of("ColumnSet").put("separator", true);
        row.set("selectAction", Actions.say(item.number() + " " + item.text(), "#" + item.number()));
        row.putArray("columns")
                .add(column("auto", CardText.bold(item.number())))
                .add(column("stretch", CardText.line(item.text())));
        return row;
    }

    private static ObjectNode column(String width, ObjectNode content) {
        ObjectNode column = Elements.of("Column").put("width", width);
        column.putArray("items").add(content);
        return column;
    }

    private void addButtons(Choice.Kind kind) {
        List<ObjectNode> actions = reply.choices().stream()
                .filter(choice -> choice.kind() == kind)
                .map(choice -> Actions.say(text.name(choice.label()), choice.value()))
                .toList();
        IntStream.iterate(0, first -> first < actions.size(), first -> first + MOST_BUTTONS)
                .mapToObj(first -> actions.subList(first, Math.min(first + MOST_BUTTONS, actions.size())))
                .forEach(some -> body.add(Elements.buttons(some)));
    }
}
