package org.openconsult.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.storage.Leftovers;
import org.openconsult.storage.NotedInserts.Outcome;
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
     * A turn that was committed here.
     *
     * @param standing where the conversation stands after it
     * @param note of it; empty where nothing follows from it
     */
    record Commit(Standing standing, Optional<UnfinishedTurns.Note> note) {}

    /**
     * Commits the pending turn of {@code after}.
     *
     * @return empty, with nothing committed, when another worker was first
     */
    Optional<Commit> commit(Standing before, Standing after) {
        known.keepForgotten(before);
        return after.pending()
                .filter(CommittedTurn::hasEffects)
                .map(turn -> commitNoted(turn, after))
                .orElseGet(() -> commitAlone(after));
    }

    private Optional<Commit> commitAlone(Standing after) {
        return turns.append(after, Optional.empty()) == Outcome.DONE
                ? Optional.of(new Commit(after, Optional.empty()))
                : Optional.empty();
    }

    private Optional<Commit> commitNoted(CommittedTurn turn, Standing after) {
        for (UnfinishedTurns.Note note : UnfinishedTurns.notes(turn)) {
            Outcome outcome = turns.append(after, Optional.of(note.written()));
            if (outcome == Outcome.DONE) {
                return Optional.of(new Commit(after, Optional.of(note)));
            }
            if (outcome == Outcome.TAKEN) {
                // The turn there is noted by whoever committed it.
                unfinished.strikeSoon(note);
                return Optional.empty();
            }
            if (turns.isTaken(after)) {
                // Perhaps the note is of that turn: many workers at once would fill all its places.
                return Optional.empty();
            }
        }
        throw new ReceptionClosedException("Too many turns are unfinished");
    }

    /** Applies what the newest turn still leads to, whoever left it. */
    void settle(Standing standing) {
        standing.pending().filter(CommittedTurn::hasEffects).ifPresent(this::finishIfNoted);
        turns.remember(standing.settled());
    }

    private void finishIfNoted(CommittedTurn turn) {
        List<UnfinishedTurns.Note> notes = unfinished.of(turn);
        if (!notes.isEmpty()) {
            unfinished.finish(notes, () -> effects.apply(turn));
        }
    }

    /** Applies the effects of the turn that was just committed. */
    void settleCommitted(Commit commit) {
        CommittedTurn turn = commit.standing().pending().orElseThrow();
        commit.note().ifPresent(note -> unfinished.finishAndStrikeSoon(note, () -> effects.apply(turn)));
        turns.remember(commit.standing().settled());
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
                        note.turn(),
                        failure.getClass().getSimpleName()));
    }

    private boolean isSettledNow(UnfinishedTurns.Note note, Instant before) {
        Optional<CommittedTurn> committed = turns.find(note.conversation(), note.number());
        if (committed.isPresent() || note.at().isBefore(before.minus(GIVEN_UP))) {
            // Also where nothing follows from it: the note is of a worker who was too late with another message.
            unfinished.finish(List.of(note), () -> committed.ifPresent(effects::apply));
        }
        return committed.isPresent();
    }
}
