package org.openconsult.sms.twilio;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openconsult.channel.Attachment;
import org.openconsult.http.request.Form;

/**
 * What a message holds: words, what was tapped, and what came beside it.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/guides/webhook-request">Twilio, parameters of its request</a>
 */
final class InboundContent {
    /** As many as Twilio sends with one message. */
    private static final int MOST_MEDIA = 10;

    private InboundContent() {}

    /** The words; for a button or a line of a list that was tapped what it stands for, which is what one would type. */
    static String text(Form form) {
        return Stream.of("ButtonPayload", "ListId")
                .flatMap(name -> form.only(name).stream())
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElseGet(() -> form.value("Body").orElse(""));
    }

    static List<Attachment> attachments(Form form) {
        boolean sticker =
                form.only("MessageType").filter("sticker"::equalsIgnoreCase).isPresent();
        List<Attachment> media = IntStream.range(0, mediaCount(form))
                .mapToObj(number -> form.value("MediaContentType" + number).orElse(""))
                .map(type -> sticker ? Attachment.STICKER : attachment(type))
                .toList();
        return media.isEmpty() ? withoutMedia(form).stream().toList() : media;
    }

    /** The kind of something, by its type of content. */
    static Attachment attachment(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("vcard")) {
            return Attachment.CONTACT;
        }
        return switch (type.split("/", 2)[0]) {
            case "image" -> Attachment.IMAGE;
            case "audio" -> Attachment.VOICE;
            case "video" -> Attachment.VIDEO;
            case "application", "text" -> Attachment.DOCUMENT;
            default -> Attachment.OTHER;
        };
    }

    /** A place comes as numbers; what says nothing at all is something that we do not know yet. */
    private static Optional<Attachment> withoutMedia(Form form) {
        if (form.only("Latitude").filter(latitude -> !latitude.isBlank()).isPresent()) {
            return Optional.of(Attachment.LOCATION);
        }
        return form.only("MessageType")
                .filter(type -> !type.equalsIgnoreCase("text") && text(form).isBlank())
                .map(type -> Attachment.OTHER);
    }

    /** A count that is no count is none: it is no reason to lose the words. */
    private static int mediaCount(Form form) {
        return form.value("NumMedia")
                .filter(count -> count.matches("\\d{1,3}"))
                .map(count -> Math.min(Integer.parseInt(count), MOST_MEDIA))
                .orElse(0);
    }
}
