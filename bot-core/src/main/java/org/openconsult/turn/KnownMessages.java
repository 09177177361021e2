package org.openconsult.turn;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.openconsult.storage.GatheredInserts;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;

/**
 * Which messages have had their effect. Each turn names the last ones; what a turn will not name any more is noted by
 * itself before that turn is committed.
 */
final class KnownMessages {
    private static final String TURN = "turn";

    private final TurnLog turns;
    private final MongoCollection<Document> older;
    private final GatheredInserts forgotten;

    KnownMessages(Storage storage, TurnLog turns) {
        this.turns = turns;
        this.older = storage.collection(Storage.OLDER_MESSAGES);
        this.forgotten = storage.inserts(Storage.OLDER_MESSAGES);
    }

    /** The turn that took a message of this conversation, under any of the message's possible ids. */
    Optional<CommittedTurn> find(Standing standing, List<String> ids) {
        OptionalLong number = standing.turnOf(ids);
        if (number.isPresent()) {
            return turns.find(standing.id(), number.getAsLong());
        }
        return standing.hasForgotten() ? older(standing, ids) : Optional.empty();
    }

    /** Notes what the next turn forgets; true for ever, whether or not that turn is committed. */
    void keepForgotten(Standing before) {
        before.nextForgotten()
                .ifPresent(message ->
                        forgotten.insert(new Document(Inserts.ID, message).append(TURN, before.nextForgottenTurn())));
    }

    private Optional<CommittedTurn> older(Standing standing, List<String> ids) {
        return ids.stream()
                .flatMap(id -> Inserts.find(older, id).stream())
                .findFirst()
                .flatMap(note -> turns.find(standing.id(), note.getLong(TURN)));
    }
}
