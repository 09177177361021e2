package org.openconsult.delivery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.openconsult.channel.TransportId;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/**
 * Finds what a provider's report is about: a message of the outbox, or an answer that was given in the request it answers
 * and stands in its turn alone.
 */
final class ReportedMessages {
    /** A turn's name and the place of one of its answers; nobody is answered in a hundred messages. */
    private static final Pattern ANSWER = Pattern.compile("([0-9a-f]{1,64})/([0-9]{1,18})-[0-9]{1,2}");

    private final Outbox outbox;
    private final Versions turns;

    ReportedMessages(Storage storage) {
        this.outbox = new Outbox(storage);
        this.turns = storage.versions(Storage.TURNS);
    }

    /**
     * Whom a message was for.
     *
     * @param turn the one that it answers
     */
    record Recipient(TransportId transport, ParticipantId participant, long turn) {}

    Optional<Recipient> find(String message) {
        Matcher answer = ANSWER.matcher(message);
        Optional<Recipient> kept = outbox.find(message).map(ReportedMessages::recipient);
        return kept.isPresent() || !answer.matches()
                ? kept
                : turns.find(answer.group(1), Long.parseLong(answer.group(2))).map(ReportedMessages::recipient);
    }

    private static Recipient recipient(OutboxEntry entry) {
        return new Recipient(entry.transport(), entry.participant(), entry.place());
    }

    /** As the turn is written by those who commit it. */
    private static Recipient recipient(Document turn) {
        return new Recipient(
                new TransportId(turn.getString("transport")),
                new ParticipantId(turn.getString("participant")),
                turn.getLong(Versions.VERSION));
    }
}
