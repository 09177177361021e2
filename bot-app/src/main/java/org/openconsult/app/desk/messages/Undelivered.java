package org.openconsult.app.desk.messages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openconsult.app.desk.words.DeskTime;
import org.openconsult.delivery.DeadLetter;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.OutboxEntry;

/**
 * A message that could not be sent, ready for the page: neither its words nor where it was to go.
 *
 * @param cause the key of why
 * @param reason the provider's code or a few words
 * @param doubted it may have been sent all the same
 * @param talk who it was for; none where that was a group, or somebody who was erased
 */
record Undelivered(
        String id,
        String channel,
        String transport,
        String cause,
        String reason,
        int attempts,
        boolean doubted,
        String since,
        @Nullable String talk) {

    static Undelivered of(DeadLetter letter, Outbox outbox, DeskTime times) {
        Optional<OutboxEntry> message = outbox.find(letter.id()).filter(entry -> !entry.isErased());
        return new Undelivered(
                letter.id(),
                letter.channel().name(),
                letter.transport().name(),
                letter.cause().name(),
                letter.reason(),
                letter.attempts(),
                letter.doubted(),
                times.dayAndTime(letter.since()),
                message.map(entry -> entry.participant().value())
                        .filter(person -> !person.equals(message.orElseThrow().conversation()))
                        .orElse(null));
    }
}
