package org.openconsult.outbox;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.MessageTemplate;
import org.openconsult.channel.TransportId;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.Inserts;

/** How a message to a person is written in one document. */
final class OutboxDocuments {
    private static final String CHANNEL = "channel";
    private static final String TRANSPORT = "transport";
    private static final String CONVERSATION = "conversation";
    private static final String PLACE = "place";
    private static final String INDEX = "index";
    private static final String PARTICIPANT = "participant";
    private static final String ADDRESS = "address";
    private static final String TEXT = "text";
    private static final String CHOICES = "choices";
    private static final String LABEL = "label";
    private static final String VALUE = "value";
    private static final String ENCODING = "encoding";
    private static final String SEGMENTS = "segments";
    private static final String ASKED = "asked";
    private static final String REPLACES = "replaces";
    private static final String CARD = "card";
    private static final String URGENCY = "urgency";
    private static final String CREATED_AT = "created_at";
    private static final String MAILING = "mailing";
    private static final String TEMPLATE = "template";
    private static final String VARIABLES = "variables";

    private OutboxDocuments() {}

    static Document write(OutboxEntry entry) {
        DrawnMessage message = entry.message();
        Document document = new Document(Inserts.ID, entry.id())
                .append(CHANNEL, entry.channel().name())
                .append(TRANSPORT, entry.transport().name())
                .append(CONVERSATION, entry.conversation())
                .append(PLACE, entry.place())
                .append(INDEX, entry.index())
                .append(PARTICIPANT, entry.participant().value())
                .append(ADDRESS, entry.sealedAddress())
                .append(TEXT, message.text())
                .append(
                        CHOICES,
                        message.choices().stream().map(OutboxDocuments::write).toList())
                .append(ENCODING, message.encoding().orElse(null))
                .append(SEGMENTS, message.segments())
                .append(ASKED, message.asked().orElse(null))
                .append(REPLACES, message.replaces().orElse(null))
                .append(CARD, message.card().orElse(null))
                .append(URGENCY, entry.urgency().name())
                .append(CREATED_AT, Date.from(entry.createdAt()));
        message.template()
                .ifPresent(form -> document.append(TEMPLATE, form.name()).append(VARIABLES, form.variables()));
        entry.mailing().ifPresent(mailing -> document.append(MAILING, mailing));
        return document;
    }

    /** What is left of a message to somebody who was erased. */
    static Document erased(Document message) {
        return withoutAddress(message)
                .append(TEXT, "")
                .append(CHOICES, List.of())
                .append(CARD, null)
                .append(VARIABLES, List.of());
    }

    static Document withoutAddress(Document message) {
        return new Document(message).append(ADDRESS, new Binary(new byte[0]));
    }

    static OutboxEntry read(Document document) {
        return new OutboxEntry(
                document.getString(Inserts.ID),
                new ChannelId(document.getString(CHANNEL)),
                new TransportId(document.getString(TRANSPORT)),
                document.getString(CONVERSATION),
                document.getLong(PLACE),
                document.getInteger(INDEX),
                new ParticipantId(document.getString(PARTICIPANT)),
                document.get(ADDRESS, Binary.class),
                message(document),
                Urgency.valueOf(document.getString(URGENCY)),
                document.getDate(CREATED_AT).toInstant(),
                Optional.ofNullable(document.getString(MAILING)));
    }

    private static DrawnMessage message(Document document) {
        return new DrawnMessage(
                document.getString(TEXT),
                document.getList(CHOICES, Document.class).stream()
                        .map(choice -> new DrawnChoice(choice.getString(LABEL), choice.getString(VALUE)))
                        .toList(),
                Optional.ofNullable(document.getString(ENCODING)),
                document.getInteger(SEGMENTS),
                Optional.ofNullable(document.getString(ASKED)),
                Optional.ofNullable(document.getString(REPLACES)),
                Optional.ofNullable(document.getString(CARD)),
                Optional.ofNullable(document.getString(TEMPLATE))
                        .map(name -> new MessageTemplate(name, document.getList(VARIABLES, String.class))));
    }

    private static Document write(DrawnChoice choice) {
        return new Document(LABEL, choice.label()).append(VALUE, choice.value());
    }
}
