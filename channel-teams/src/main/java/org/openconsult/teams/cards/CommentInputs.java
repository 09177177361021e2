package org.openconsult.teams.cards;

import java.util.ArrayList;
import java.util.List;
import org.openconsult.reply.Reply.Form;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A form for a comment: the words, what its author thinks of the commitment and, where that is asked, whom they speak for. */
final class CommentInputs {
    /** Characters of a comment in a form; a longer one can be sent in several. */
    private static final int LONGEST_WORDS = 8000;

    private static final int LONGEST_ORGANISATION = 200;
    private static final List<String> STAKEHOLDERS =
            List.of("citizen", "civil_society", "government", "private_sector", "academia", "media");

    private final Form form;
    private final Words words;

    CommentInputs(Form form, Words words) {
        this.form = form;
        this.words = words;
    }

    List<ObjectNode> drawn() {
        var inputs = new ArrayList<ObjectNode>();
        inputs.add(text());
        inputs.add(stance());
        if (form.asksWho()) {
            inputs.add(stakeholder());
            inputs.add(organisation());
        }
        inputs.add(Elements.buttons(List.of(Actions.comment(words.say("form.send"), data()))));
        return inputs;
    }

    private ObjectNode text() {
        return input("Input.Text", "text", words.say("form.words"))
                .put("placeholder", words.say("form.placeholder"))
                .put("isMultiline", true)
                .put("maxLength", LONGEST_WORDS);
    }

    private ObjectNode stance() {
        ObjectNode stance =
                input("Input.ChoiceSet", "stance", optional("form.stance")).put("style", "expanded");
        ArrayNode choices = stance.putArray("choices");
        choices.add(choice("stance.support", "support"));
        choices.add(choice("stance.changes", "support_with_changes"));
        choices.add(choice("stance.oppose", "oppose"));
        return stance;
    }

    private ObjectNode stakeholder() {
        ObjectNode stakeholder = input("Input.ChoiceSet", "stakeholder_type", optional("form.stakeholder"))
                .put("style", "compact")
                .put("placeholder", words.say("form.choose"));
        ArrayNode choices = stakeholder.putArray("choices");
        STAKEHOLDERS.forEach(type -> choices.add(choice("stakeholder." + type, type)));
        return stakeholder;
    }

    private ObjectNode organisation() {
        return input("Input.Text", "organisation", optional("form.organisation"))
                .put("maxLength", LONGEST_ORGANISATION);
    }

    private ObjectNode data() {
        ObjectNode data = Elements.object().put("comment", form.about());
        form.commitment().ifPresent(id -> data.put("commitment", id));
        form.session().ifPresent(session -> data.put("session", session));
        return data;
    }

    private String optional(String key) {
        return words.say("form.optional", words.say(key));
    }

    private ObjectNode choice(String key, String value) {
        return Elements.object().put("title", words.say(key)).put("value", value);
    }

    private static ObjectNode input(String type, String id, String label) {
        return Elements.of(type).put("id", id).put("label", label);
    }
}
