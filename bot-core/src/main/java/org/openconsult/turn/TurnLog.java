package org.openconsult.turn;

import java.util.Optional;
import org.bson.Document;
import org.openconsult.conversation.Conversation;
import org.openconsult.storage.LastUsed;
import org.openconsult.storage.NotedInserts;
import org.openconsult.storage.NotedInserts.Outcome;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/**
 * All turns that were ever committed, each in one document that is never changed. The insert of that document is what
 * stores a message, orders it among the others of its conversation, marks it as taken and commits what follows from it.
 */
final class TurnLog {
    /** Conversations that are remembered as this instance knew them last, each some kilobytes. */
    private static final int REMEMBERED = 2_000;

    private final Versions turns;
    private final NotedInserts commits;
    private final TurnDocuments documents = new TurnDocuments();
    private final LastUsed<Standing> remembered = new LastUsed<>(REMEMBERED);
    /** Conversations whose messages several workers take, so that others may know more of them. */
    private final LastUsed<Boolean> shared = new LastUsed<>(REMEMBERED);

    TurnLog(Storage storage) {
        this.turns = storage.versions(Storage.TURNS);
        this.commits = storage.notedInserts(Storage.TURNS);
    }

    /**
     * Where a conversation stands, or stood when this instance took its last turn: then what is made of it cannot be appended, and
     * after that it is known better. Empty when nothing was ever said in it.
     */
    Optional<Standing> standing(String conversation) {
        Optional<Standing> known = remembered.find(conversation);
        return known.filter(this::mayBeNewest).or(() -> read(conversation, known));
    }

    Optional<CommittedTurn> find(String conversation, long number) {
        return turns.find(conversation, number).map(documents::turn);
    }

    /** Where a conversation stood after one of its turns. */
    Optional<Conversation> talkAfter(String conversation, long number) {
        return turns.find(conversation, number).map(documents::standing).map(Standing::talk);
    }

    /** The last turn of a conversation, whoever took it. */
    Optional<CommittedTurn> newest(String conversation) {
        return turns.newest(conversation).map(documents::turn);
    }

    /**
     * Commits the pending turn of a conversation, behind a note of it where there is one.
     *
     * @return {@link Outcome#TAKEN}, with the note alone stored, when another worker has committed one meanwhile
     */
    Outcome append(Standing standing, Optional<Document> note) {
        Outcome outcome =
                commits.insert(note, Versions.named(standing.id(), standing.turns(), documents.write(standing)));
        if (outcome == Outcome.TAKEN) {
            shared.put(standing.id(), true);
        }
        return outcome;
    }

    /** Whether another worker has committed the pending turn of a conversation. */
    boolean isTaken(Standing standing) {
        boolean taken = turns.find(standing.id(), standing.turns()).isPresent();
        if (taken) {
            shared.put(standing.id(), true);
        }
        return taken;
    }

    /** Erases what a turn says of the person who wrote it; the turn stays, and its message stays known. */
    void erase(String conversation, long number) {
        turns.find(conversation, number)
                .ifPresent(turn -> turns.overwrite(conversation, number, documents.erased(turn)));
    }

    /** Erases where the person who wrote a turn was reached. */
    void eraseAddress(String conversation, long number) {
        turns.find(conversation, number)
                .ifPresent(turn -> turns.overwrite(conversation, number, TurnDocuments.withoutAddress(turn)));
    }

    /** Spares reading it again, and finishing again what is finished. */
    void remember(Standing standing) {
        remembered.merge(standing.id(), standing, (known, told) -> told.turns() < known.turns() ? known : told);
    }

    private boolean mayBeNewest(Standing known) {
        return shared.find(known.id()).isEmpty() || isNewest(known);
    }

    /** One question tells it: a turn that stands never changes, so what was known is still true if nothing follows. */
    private boolean isNewest(Standing known) {
        return turns.find(known.id(), known.turns() + 1).isEmpty();
    }

    private Optional<Standing> read(String conversation, Optional<Standing> known) {
        return turns.newestFrom(conversation, known.map(Standing::turns).orElse(0L))
                .map(documents::standing);
    }
}
