package org.openconsult.turn;

import java.util.Optional;
import org.openconsult.conversation.step.Writing;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.NewestVersion;
import org.openconsult.storage.Storage;

/** The turns of talks, for whoever reads them. Nothing is changed here. */
public final class PastTurns {
    private final TurnLog turns;

    public PastTurns(Storage storage) {
        this.turns = new TurnLog(storage);
    }

    public Optional<PastTurn> find(String conversation, long number) {
        return turns.find(conversation, number).map(PastTurn::of);
    }

    /** Whether the person was asked to write a comment by a turn, and nothing came of it yet. */
    public boolean leavesCommentUnwritten(PastTurn turn) {
        return turns.talkAfter(turn.conversation(), turn.number())
                .filter(talk -> talk.step() instanceof Writing)
                .isPresent();
    }

    /** The last turn of a talk, whoever took it. */
    public Optional<PastTurn> last(String conversation) {
        return turns.newest(conversation).map(PastTurn::of);
    }

    /**
     * The last turn that somebody took, found without reading those before: whoever writes from one place after another
     * writes in a row.
     *
     * @param met a turn of theirs, or the one that led to them
     */
    public Optional<PastTurn> lastOf(ParticipantId person, String conversation, long met) {
        long last = NewestVersion.from(met, number -> number <= met || isBy(person, find(conversation, number)));
        return find(conversation, last).filter(turn -> turn.person().equals(person));
    }

    private static boolean isBy(ParticipantId person, Optional<PastTurn> turn) {
        return turn.filter(taken -> taken.person().equals(person)).isPresent();
    }
}
