package org.openconsult.turn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/**
 * All turns that were ever committed, each in one document that is never changed. The insert of that document is what
 * stores a message, orders it among the others of its conversation, marks it as taken and commits what follows from it.
 */
final class TurnLog {
    /** Conversations whose length is remembered; of the others it is found with some more questions. */
    private static final int KNOWN_LENGTHS = 10_000;

    private final Versions turns;
    private final TurnDocuments documents = new TurnDocuments();
    private final Map<String, Long> lengths = Collections.synchronizedMap(new LeastRecentlyUsed());

    TurnLog(Storage storage) {
        this.turns = storage.versions(Storage.TURNS);
    }

    /** Where a conversation stands; empty when nothing was ever said in it. */
    Optional<Standing> standing(String conversation) {
        Optional<Standing> standing = turns.newestFrom(conversation, lengths.getOrDefault(conversation, 0L))
                .map(documents::standing);
        standing.ifPresent(this::remember);
        return standing;
    }

    Optional<CommittedTurn> find(String conversation, long number) {
        return turns.find(conversation, number).map(documents::turn);
    }

    /**
     * Commits the newest turn of a conversation.
     *
     * @return false, with nothing stored, when another worker has committed one meanwhile
     */
    boolean append(Standing standing) {
        boolean appended = turns.add(standing.id(), standing.turns(), documents.write(standing));
        if (appended) {
            remember(standing);
        }
        return appended;
    }

    private void remember(Standing standing) {
        lengths.merge(standing.id(), standing.turns(), Math::max);
    }

    /** Only tells where to start looking, so that what it does not know or knows too late does no harm. */
    private static final class LeastRecentlyUsed extends LinkedHashMap<String, Long> {
        private static final long serialVersionUID = 1;

        LeastRecentlyUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > KNOWN_LENGTHS;
        }
    }
}
