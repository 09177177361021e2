package org.openconsult.authoring;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.Language;
import org.openconsult.reply.Reply;

/**
 * A reply that is longer than it may be where it is drawn.
 *
 * @param message what was sent before it
 * @param page a page of reading, which may be longer than a prompt
 */
public record LongReply(
        Language language, LocalDate day, String message, Reply reply, DrawnMessage drawn, boolean page) {

    /** The catalog's phrases in it, in their order. */
    public Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        for (Reply.Part part : reply.parts()) {
            if (part instanceof Reply.Phrase phrase) {
                keys.add(phrase.key());
            }
        }
        for (Reply.Choice choice : reply.choices()) {
            if (choice.label() instanceof Reply.CatalogLabel label) {
                keys.add(choice.kind() == Reply.Choice.Kind.COMMAND ? label.key() + ".typed" : label.key());
            }
        }
        return keys;
    }

    /** Whether the plan's districts are offered in it. */
    public boolean offersDistricts() {
        return reply.choices().stream().anyMatch(choice -> choice.label() instanceof Reply.PlanLabel);
    }

    @Override
    public String toString() {
        return language + ", " + day + ", after \"" + message + "\", " + drawn.segments() + " segments: "
                + drawn.text();
    }
}
