package org.openconsult.letter;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.openconsult.audit.AuditTrail;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.TransportId;
import org.openconsult.participant.ParticipantId;
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
    private static final String TELLS = "tells";
    private static final String CLOSED = "closed";

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @param entry of the audit trail that announced it */
    Document write(Letter letter, String entry) {
        Document document = new Document(AuditTrail.ENTRY, entry)
                .append(CONVERSATION, letter.conversation())
                .append(PLACE, letter.place())
                .append(CHANNEL, letter.channel().name())
                .append(TRANSPORT, letter.transport().name())
                .append(FORM, letter.form())
                .append(BY, letter.by())
                .append(WORDS, letter.words())
                .append(MESSAGE, mapper.writeValueAsString(letter.message()))
                .append(AT, Date.from(letter.at()));
        return letter.tells().isEmpty() ? document : document.append(TELLS, letter.tells());
    }

    /**
     * Reads the letter of a name.
     *
     * @throws RuntimeException when the document is damaged
     */
    Letter read(ParticipantId person, long number, Document document) {
        return new Letter(
                person,
                number,
                text(document, CONVERSATION),
                Objects.requireNonNull(document.getLong(PLACE), PLACE),
                new ChannelId(text(document, CHANNEL)),
                new TransportId(text(document, TRANSPORT)),
                text(document, FORM),
                text(document, BY),
                text(document, WORDS),
                message(text(document, MESSAGE)),
                Objects.requireNonNull(document.getDate(AT), AT).toInstant(),
                document.getList(TELLS, String.class, List.of()));
    }

    /** What can still be said of one that is damaged. */
    static UnreadableLetter unreadable(ParticipantId person, long number, Document document) {
        return new UnreadableLetter(
                person,
                number,
                document.get(PLACE) instanceof Long place ? OptionalLong.of(place) : OptionalLong.empty(),
                document.get(AT) instanceof Date at ? Optional.of(at.toInstant()) : Optional.empty());
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }

    private DrawnMessage message(String json) {
        DrawnMessage message = Objects.requireNonNull(mapper.readValue(json, DrawnMessage.class), MESSAGE);
        Objects.requireNonNull(message.text(), MESSAGE);
        return message;
    }

    /** What is left of a letter to somebody who was erased: that it was written, by whom and when. */
    Document erased(Letter letter, Document document) {
        DrawnMessage message = letter.message();
        DrawnMessage nothing = new DrawnMessage("", List.of(), message.encoding(), message.segments());
        Document left = new Document(document)
                .append(FORM, "")
                .append(WORDS, "")
                .append(MESSAGE, mapper.writeValueAsString(nothing));
        left.remove(TELLS);
        return left;
    }

    /** The same of a damaged one, of which nobody knows where its words stand: only what can be no words is left. */
    static Document erased(Document damaged) {
        Document left = new Document();
        if (damaged.get(AuditTrail.ENTRY) instanceof String entry && ObjectId.isValid(entry)) {
            left.append(AuditTrail.ENTRY, entry);
        }
        return damaged.get(AT) instanceof Date at ? left.append(AT, at) : left;
    }

    /** Stands behind the last letter that a person ever gets, where another one would be. */
    static Document end() {
        return new Document(CLOSED, true);
    }

    static boolean isEnd(Document document) {
        return Boolean.TRUE.equals(document.get(CLOSED));
    }
}
