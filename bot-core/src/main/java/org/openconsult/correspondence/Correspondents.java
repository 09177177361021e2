package org.openconsult.correspondence;

import java.util.Optional;
import org.openconsult.participant.KnownPerson;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Storage;
import org.openconsult.turn.PastTurn;
import org.openconsult.turn.PastTurns;

/** Finds the talk that somebody led, and whether they still lead it. */
public final class Correspondents {
    private final Participants participants;
    private final PastTurns turns;

    public Correspondents(Storage storage, Participants participants) {
        this.participants = participants;
        this.turns = new PastTurns(storage);
    }

    public Optional<Correspondent> find(ParticipantId who) {
        return participants.find(who).map(this::correspondent);
    }

    private Correspondent correspondent(KnownPerson person) {
        Optional<PastTurn> last = person.erased()
                ? Optional.empty()
                : person.conversation()
                        .flatMap(conversation -> turns.lastOf(person.id(), conversation, person.metAt()));
        return new Correspondent(person, last, last.filter(this::isFollowed).isPresent());
    }

    private boolean isFollowed(PastTurn last) {
        return last.successor().isPresent()
                || turns.find(last.conversation(), last.number() + 1)
                        .filter(next -> !next.person().equals(last.person()))
                        .isPresent();
    }
}
