package org.openconsult.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openconsult.storage.Leftovers;
import org.openconsult.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits turns, and sees to it that each one's effects are applied before the next is taken. */
final class Settlement {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    /** A turn that was noted so long ago and never committed will not be any more. */
    private static final Duration GIVEN_UP = Duration.ofDays(1);

    private final TurnLog turns;
    private final KnownMessages known;
    private final UnfinishedTurns unfinished;
    private final Effects effects;

    Settlement(Storage storage, TurnLog turns, KnownMessages known, Effects effects) {
        this.turns = turns;
        this.known = known;
        this.unfinished = new UnfinishedTurns(storage);
        this.effects = effects;
    }

    /**
     * Commits the pending turn of {@code after}.
     *
     * @return false, with nothing committed, when another worker was first
     */
    boolean commit(Standing before, Standing after) {
        known.keepForgotten(before);
        Optional<CommittedTurn> noted = after.pending().filter(CommittedTurn::hasEffects);
        noted.ifPresent(unfinished::note);
        boolean first = turns.append(after);
        if (!first) {
            noted.ifPresent(this::leaveToOther);
        }
        return first;
    }

    /** Another worker took the turn that was noted here, perhaps long ago: its effects are applied, or are now. */
    private void leaveToOther(CommittedTurn late) {
        turns.find(late.conversation(), late.number()).ifPresent(this::finish);
    }

    /** Applies what the newest turn still leads to, whoever left it. */
    void settle(Standing standing) {
        standing.pending()
                .filter(CommittedTurn::hasEffects)
                .filter(unfinished::contains)
                .ifPresent(this::finish);
        turns.remember(standing.settled());
    }

    /** Applies the effects of the turn that was just committed. */
    void settleCommitted(Standing standing) {
        standing.pending()
                .filter(CommittedTurn::hasEffects)
                .ifPresent(turn -> unfinished.finishAndStrikeSoon(turn.name(), () -> effects.apply(turn)));
        turns.remember(standing.settled());
    }

    /**
     * Applies the effects of a turn that is committed; again is harmless. Also of one without any: its note is of a worker
     * who wanted to take another message there and was too late.
     */
    private void finish(CommittedTurn turn) {
        unfinished.finish(turn.name(), () -> effects.apply(turn));
    }

    /** Sends the answer of a turn that nobody heard; again is harmless. */
    void send(CommittedTurn turn) {
        effects.send(turn);
    }

    /** Finishes what crashed or failed workers left before a moment; answers how many turns that were. */
    int settleUnfinished(Instant before) {
        List<UnfinishedTurns.Note> left = unfinished.all().stream()
                .filter(note -> note.at().isBefore(before))
                .toList();
        return Leftovers.finish(
                left,
                note -> isSettledNow(note, before),
                (note, failure) -> LOG.error(
                        "Turn {} cannot be finished: {}",
                        note.name(),
                        failure.getClass().getSimpleName()));
    }

    private boolean isSettledNow(UnfinishedTurns.Note note, Instant before) {
        Optional<CommittedTurn> committed = turns.find(note.conversation(), note.number());
        if (committed.isPresent() || note.at().isBefore(before.minus(GIVEN_UP))) {
            unfinished.finish(note.name(), () -> committed.ifPresent(effects::apply));
        }
        return committed.isPresent();
    }
}
