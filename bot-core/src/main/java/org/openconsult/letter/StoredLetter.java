package org.openconsult.letter;

import org.bson.types.Binary;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.Versions;

/** What stands under the number of a letter. */
public sealed interface StoredLetter permits Letter, UnreadableLetter {

    ParticipantId to();

    /** Counts the letters to that person from 1. */
    long number();

    /** Its name in the outbox and in the provider's reports. */
    default String id() {
        return id(to(), number());
    }

    /** The name of the letter of that number to somebody. */
    static String id(ParticipantId to, long number) {
        return OutboxEntry.id(Letter.PREFIX + Versions.name(to.value(), number), Letter.index(number));
    }

    /** What it is stored under. */
    default String name() {
        return Versions.name(to().value(), number());
    }

    /** Its place among what answers the turn it stands after. */
    default int index() {
        return Letter.index(number());
    }

    /** As it is put into the outbox. */
    OutboxEntry entry(Binary sealedAddress);
}
