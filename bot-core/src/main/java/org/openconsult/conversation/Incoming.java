package org.openconsult.conversation;

import java.util.List;
import java.util.Optional;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.CommentForm;
import org.openconsult.channel.ProviderAnswer;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.Language;

/**
 * What the engine sees of a message: no address and no provider.
 *
 * @param text exactly as sent
 * @param locale the language the channel says the person uses
 * @param answeredByProvider the provider has answered it already: take its meaning over, say nothing
 * @param edits the ids that the comment may have which this message made before its words were changed
 * @param asked where a choice was tapped: what its message asked, as {@link Conversation#asked()} said then
 * @param form where the text stood in a form
 */
public record Incoming(
        String text,
        List<Attachment> attachments,
        Optional<Language> locale,
        Optional<ProviderAnswer> answeredByProvider,
        List<CommentId> edits,
        Optional<String> asked,
        Optional<CommentForm> form) {
    public Incoming {
        attachments = List.copyOf(attachments);
        edits = List.copyOf(edits);
    }

    /** One that stands for itself. */
    public Incoming(
            String text,
            List<Attachment> attachments,
            Optional<Language> locale,
            Optional<ProviderAnswer> answeredByProvider) {
        this(text, attachments, locale, answeredByProvider, List.of(), Optional.empty(), Optional.empty());
    }

    /** A choice that was tapped. */
    public static Incoming tapped(String value, String asked) {
        return new Incoming(
                value, List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.of(asked), Optional.empty());
    }

    public static Incoming text(String text) {
        return new Incoming(text, List.of(), Optional.empty(), Optional.empty());
    }

    /** Leaves out the words, so that they never reach a log by accident. */
    @Override
    public String toString() {
        return "Incoming[" + text.length() + " characters]";
    }
}
