package org.openconsult.session;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.TransportId;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.consultation.Language;
import org.openconsult.storage.Versions;

/** How a session is kept. */
final class SessionDocuments {
    static final String CONSULTATION = "consultation";
    static final String STARTED_AT = "started_at";
    private static final String CODE = "code";
    private static final String CHANNEL = "channel";
    private static final String TRANSPORT = "transport";
    private static final String LANGUAGE = "language";
    private static final String PLACE = "place";
    private static final String PLACE_NAME = "place_name";
    private static final String FACILITATOR = "facilitator";
    private static final String ENDED_AT = "ended_at";
    private static final String ITEMS = "items";
    private static final String ATTENDANCE_AT_START = "attendance_at_start";
    private static final String ATTENDANCE_AT_END = "attendance_at_end";
    private static final String NUMBER = "number";
    private static final String COMMITMENT = "commitment";
    private static final String VERSION = "commitment_version";
    private static final String OPENED_AT = "opened_at";
    private static final String CARD = "card";

    private SessionDocuments() {}

    static Document write(Session session) {
        return new Document(CODE, session.code().value())
                .append(CONSULTATION, session.consultation())
                .append(CHANNEL, session.channel().name())
                .append(TRANSPORT, session.transport().name())
                .append(LANGUAGE, session.language().tag())
                .append(PLACE, session.sealedPlace())
                .append(PLACE_NAME, session.placeName().orElse(null))
                .append(FACILITATOR, session.facilitator())
                .append(STARTED_AT, Date.from(session.startedAt()))
                .append(ENDED_AT, session.endedAt().map(Date::from).orElse(null))
                .append(
                        ITEMS,
                        session.items().stream().map(SessionDocuments::write).toList())
                .append(ATTENDANCE_AT_START, boxed(session.attendanceAtStart()))
                .append(ATTENDANCE_AT_END, boxed(session.attendanceAtEnd()));
    }

    static Session read(Document document) {
        return new Session(
                document.getString(Versions.ID),
                new ReceiptCode(document.getString(CODE)),
                document.getString(CONSULTATION),
                new ChannelId(document.getString(CHANNEL)),
                new TransportId(document.getString(TRANSPORT)),
                new Language(document.getString(LANGUAGE)),
                document.get(PLACE, Binary.class),
                Optional.ofNullable(document.getString(PLACE_NAME)),
                document.getString(FACILITATOR),
                document.getDate(STARTED_AT).toInstant(),
                Optional.ofNullable(document.getDate(ENDED_AT)).map(Date::toInstant),
                document.getList(ITEMS, Document.class, List.of()).stream()
                        .map(SessionDocuments::item)
                        .toList(),
                number(document.getInteger(ATTENDANCE_AT_START)),
                number(document.getInteger(ATTENDANCE_AT_END)));
    }

    private static Document write(SessionItem item) {
        return new Document(NUMBER, item.number())
                .append(COMMITMENT, item.commitment())
                .append(VERSION, item.version())
                .append(OPENED_AT, Date.from(item.openedAt()))
                .append(CARD, item.card());
    }

    private static SessionItem item(Document document) {
        return new SessionItem(
                document.getInteger(NUMBER),
                document.getString(COMMITMENT),
                document.getInteger(VERSION),
                document.getDate(OPENED_AT).toInstant(),
                document.getString(CARD));
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? (Integer) number.getAsInt() : null;
    }

    private static OptionalInt number(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
