package org.openconsult.letter;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.openconsult.audit.AuditTrail;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.TransportId;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.Versions;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a letter is written in one document. */
final class LetterDocuments {
    private static final String CONVERSATION = "conversation";
    private static final String PLACE = "place";
    private static final String CHANNEL = "channel";
    private static final String TRANSPORT = "transport";
    private static final String FORM = "form";
    private static final String BY = "by";
    private static final String WORDS = "words";
    private static final String MESSAGE = "message";
    private static final String AT = "at";
    private static final String CLOSED = "closed";

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @param entry of the audit trail that announced it */
    Document write(Letter letter, String entry) {
        return new Document(AuditTrail.ENTRY, entry)
                .append(CONVERSATION, letter.conversation())
                .append(PLACE, letter.place())
                .append(CHANNEL, letter.channel().name())
                .append(TRANSPORT, letter.transport().name())
                .append(FORM, letter.form())
                .append(BY, letter.by())
                .append(WORDS, letter.words())
                .append(MESSAGE, mapper.writeValueAsString(letter.message()))
                .append(AT, Date.from(letter.at()));
    }

    Letter read(Document document) {
        return new Letter(
                new ParticipantId(document.getString(Versions.ID)),
                document.getLong(Versions.VERSION),
                document.getString(CONVERSATION),
                document.getLong(PLACE),
                new ChannelId(document.getString(CHANNEL)),
                new TransportId(document.getString(TRANSPORT)),
                document.getString(FORM),
                document.getString(BY),
                document.getString(WORDS),
                mapper.readValue(document.getString(MESSAGE), DrawnMessage.class),
                document.getDate(AT).toInstant());
    }

    /** What is left of a letter to somebody who was erased: that it was written, by whom and when. */
    Document erased(Document document) {
        DrawnMessage message = read(document).message();
        DrawnMessage nothing = new DrawnMessage("", List.of(), message.encoding(), message.segments());
        return new Document(document)
                .append(FORM, "")
                .append(WORDS, "")
                .append(MESSAGE, mapper.writeValueAsString(nothing));
    }

    /** Stands behind the last letter that a person ever gets, where another one would be. */
    static Document end() {
        return new Document(CLOSED, true);
    }

    static boolean isEnd(Document document) {
        return document.getBoolean(CLOSED, false);
    }
}
