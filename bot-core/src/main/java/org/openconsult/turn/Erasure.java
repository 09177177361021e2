package org.openconsult.turn;

import java.util.Optional;
import org.openconsult.comment.Comments;
import org.openconsult.outbox.Farewells;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Participants;

/**
 * Erases whoever asked for it: what is known of them, their words, their address, and what was said to them. What stays is
 * that there were so many turns and comments. All of it can be repeated, and whatever a crash leaves is found again, as the
 * turn that asked for it is erased last.
 */
final class Erasure {
    private final TurnLog turns;
    private final Comments comments;
    private final Participants participants;
    private final Farewells farewells;

    Erasure(TurnLog turns, Comments comments, Participants participants, Farewells farewells) {
        this.turns = turns;
        this.comments = comments;
        this.participants = participants;
        this.farewells = farewells;
    }

    void apply(CommittedTurn turn) {
        if (!turn.forgets()) {
            return;
        }
        participants.erase(turn.participant(), turn.number());
        long number = turn.number() - 1;
        while (erased(turn, number)) {
            number--;
        }
        for (int index = 0; index < turn.said().size(); index++) {
            farewells.note(OutboxEntry.id(turn.name(), index));
        }
        turns.erase(turn.conversation(), turn.number());
    }

    /** Whether there was such a turn of the same person; those before it are somebody else's. */
    private boolean erased(CommittedTurn last, long number) {
        Optional<CommittedTurn> turn =
                turns.find(last.conversation(), number).filter(earlier -> isBy(last.participant(), earlier));
        turn.ifPresent(earlier -> erase(earlier, last.number()));
        return turn.isPresent();
    }

    private void erase(CommittedTurn turn, long asked) {
        turn.commentsMade().forEach(comment -> comments.erase(comment, asked));
        for (int index = 0; index < turn.said().size(); index++) {
            farewells.erase(OutboxEntry.id(turn.name(), index));
        }
        turns.erase(turn.conversation(), turn.number());
    }

    private static boolean isBy(ParticipantId person, CommittedTurn turn) {
        return turn.participant().equals(person);
    }
}
