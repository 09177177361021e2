package org.openconsult.teams.inbound;

import java.util.List;
import java.util.Locale;
import org.openconsult.channel.Attachment;

/** What a message holds beside or instead of words. */
final class Contents {
    private static final String FILE = "application/vnd.microsoft.teams.file";
    private static final String HTML = "text/html";
    private static final String QUOTE = "messagereference";

    private Contents() {}

    /**
     * What came beside the words. The words themselves come once more with their formatting: where there are none, that is
     * something like a sticker, which is in no other place.
     */
    static List<Attachment> of(Activity message, Words words) {
        List<String> types = message.objects("attachments")
                .map(attachment -> attachment.text("contentType").orElse("").toLowerCase(Locale.ROOT))
                .filter(type -> !type.equals(QUOTE))
                .toList();
        List<Attachment> told = types.stream()
                .filter(type -> !type.equals(HTML))
                .map(Contents::kind)
                .distinct()
                .sorted()
                .toList();
        return told.isEmpty() && words.isNone() && !types.isEmpty() ? List.of(Attachment.OTHER) : told;
    }

    private static Attachment kind(String type) {
        if (type.startsWith(FILE)) {
            return Attachment.DOCUMENT;
        }
        return switch (type.split("/", 2)[0]) {
            case "image" -> Attachment.IMAGE;
            case "audio" -> Attachment.VOICE;
            case "video" -> Attachment.VIDEO;
            default -> Attachment.OTHER;
        };
    }
}
