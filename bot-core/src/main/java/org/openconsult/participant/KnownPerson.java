package org.openconsult.participant;

import java.util.Optional;
import org.openconsult.consultation.Language;

/**
 * What is known of somebody who takes part, beside their words and without where they are reached.
 *
 * @param pseudonym what stands for them in exports; empty once they were erased
 * @param conversation names the talk in which they write; empty once they were erased
 * @param metAt the talk's turn by which they came to be known: their first, or the one that led to them
 * @param language the one they chose or were taken to speak
 * @param district the plan's id of it
 * @param optedOut they want no messages, or a provider says that they cannot get any
 * @param erased they asked that nothing is known of them
 */
public record KnownPerson(
        ParticipantId id,
        Optional<String> pseudonym,
        Optional<String> conversation,
        long metAt,
        Optional<Language> language,
        Optional<String> district,
        boolean optedOut,
        boolean erased) {

    /** Whether they may be written to without having asked. */
    public boolean isReached() {
        return !optedOut && !erased;
    }
}
