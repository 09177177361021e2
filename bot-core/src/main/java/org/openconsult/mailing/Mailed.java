package org.openconsult.mailing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openconsult.channel.MessageTemplate;
import org.openconsult.consultation.Language;
import org.openconsult.reply.Reply;

/**
 * What a mailing says to one person.
 *
 * @param words what coordinators read of it in the person's talk
 * @param reply as it is drawn for the person's channel; one message there, or it is not sent
 * @param template the same in a form that the person's provider has approved, for channels where nothing else may be sent
 *     long after they wrote; without one they are left out then
 * @param tells names of what is told, kept with the letter; none of its words
 */
public record Mailed(String words, Reply reply, Optional<MessageTemplate> template, List<String> tells) {

    /** Words of which nobody asks later whether they were told. */
    public Mailed(String words, Reply reply, Optional<MessageTemplate> template) {
        this(words, reply, template, List.of());
    }

    /** Words for which no approved form exists. */
    public Mailed(String words, Reply reply) {
        this(words, reply, Optional.empty());
    }

    /** The same with an approved form that takes its words, where there is one in its language. */
    public Mailed inFormOf(Map<Language, String> templates) {
        return new Mailed(
                words,
                reply,
                Optional.ofNullable(templates.get(reply.language()))
                        .filter(name -> !name.isBlank())
                        .map(name -> new MessageTemplate(name, List.of(words))),
                tells);
    }

    /** Leaves out the words. */
    @Override
    public String toString() {
        return "Mailed[" + words.length() + " characters]";
    }
}
