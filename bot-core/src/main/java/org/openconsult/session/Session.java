package org.openconsult.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.TransportId;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.consultation.Language;

/**
 * A facilitated session at one place.
 *
 * @param code lets people take part from elsewhere
 * @param transport who carries what is said there
 * @param language what it is led in
 * @param sealedPlace where that is, encrypted
 * @param placeName as the channel names it: a meeting's title
 * @param facilitator the coordinator who opened it, by the name they sign in with
 * @param items what it went through, in order; the last is what it is at
 * @param attendanceAtStart how many people were there, as far as the channel tells
 * @param attendanceAtEnd how many were there when it was closed
 */
public record Session(
        String id,
        ReceiptCode code,
        String consultation,
        ChannelId channel,
        TransportId transport,
        Language language,
        Binary sealedPlace,
        Optional<String> placeName,
        String facilitator,
        Instant startedAt,
        Optional<Instant> endedAt,
        List<SessionItem> items,
        OptionalInt attendanceAtStart,
        OptionalInt attendanceAtEnd) {
    public Session {
        items = List.copyOf(items);
    }

    public boolean isOpen() {
        return endedAt.isEmpty();
    }

    /** What it is at. */
    public Optional<SessionItem> current() {
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(items.size() - 1));
    }

    public SessionCard card() {
        OptionalInt number = current().stream().mapToInt(SessionItem::number).findFirst();
        return new SessionCard(id, consultation, placeName, number, endedAt);
    }

    /** The same, gone on to another commitment, with so many people there. */
    Session at(SessionItem item, OptionalInt people) {
        List<SessionItem> gone = Stream.concat(items.stream(), Stream.of(item)).toList();
        return with(endedAt, gone, attendanceAtStart.isPresent() ? attendanceAtStart : people, attendanceAtEnd);
    }

    Session endedAt(Instant end, OptionalInt people) {
        return with(Optional.of(end), items, attendanceAtStart, people);
    }

    private Session with(
            Optional<Instant> end, List<SessionItem> gone, OptionalInt peopleAtStart, OptionalInt peopleAtEnd) {
        return new Session(
                id,
                code,
                consultation,
                channel,
                transport,
                language,
                sealedPlace,
                placeName,
                facilitator,
                startedAt,
                end,
                gone,
                peopleAtStart,
                peopleAtEnd);
    }

    /** Names nothing but the session, so that no place reaches a log by accident. */
    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}
