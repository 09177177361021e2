package org.openconsult.correspondence;

import org.openconsult.participant.ParticipantId;

/** Who wrote a comment. */
public sealed interface Author {

    /** Somebody who takes part. */
    record Person(ParticipantId id) implements Author {}

    /** Somebody who was erased. */
    record Erased() implements Author {}

    /** There is no such comment. */
    record Nobody() implements Author {}
}
