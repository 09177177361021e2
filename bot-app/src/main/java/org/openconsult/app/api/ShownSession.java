package org.openconsult.app.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.openconsult.session.Session;
import org.openconsult.session.SessionComments;
import org.openconsult.session.SessionItem;

/**
 * A session as coordinators' programs read it.
 *
 * @param place as the channel names it
 * @param attendanceAtStart how many people were there, as far as the channel tells
 */
record ShownSession(
        String id,
        String code,
        String channel,
        @Nullable String place,
        String facilitator,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer attendanceAtStart,
        @Nullable Integer attendanceAtEnd,
        List<Item> commitments) {

    /** A commitment that it went through, with how many comments came on it. */
    record Item(int number, int version, Instant openedAt, int comments) {}

    static ShownSession of(Session session, SessionComments comments) {
        return new ShownSession(
                session.id(),
                session.code().shown(),
                session.channel().name(),
                orNull(session.placeName()),
                session.facilitator(),
                session.startedAt(),
                orNull(session.endedAt()),
                orNull(session.attendanceAtStart()),
                orNull(session.attendanceAtEnd()),
                session.items().stream()
                        .map(item -> item(session, item, comments))
                        .toList());
    }

    private static Item item(Session session, SessionItem item, SessionComments comments) {
        return new Item(item.number(), item.version(), item.openedAt(), comments.count(session.id(), item.number()));
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }

    private static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? (Integer) value.getAsInt() : null;
    }
}
