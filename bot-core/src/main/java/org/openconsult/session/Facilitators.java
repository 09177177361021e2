package org.openconsult.session;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.channel.Address;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.TalkName;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;

/** Who of those who write is a coordinator and may lead sessions: linked once, by a code from the desk. */
public final class Facilitators {
    private static final String COORDINATOR = "coordinator";
    private static final String LINKED_AT = "linked_at";
    private static final String TURN = "turn";

    private final MongoCollection<Document> facilitators;
    private final Fingerprints fingerprints;

    public Facilitators(Storage storage, Fingerprints fingerprints) {
        this.facilitators = storage.collection(Storage.FACILITATORS);
        this.fingerprints = fingerprints;
    }

    /**
     * Whoever leads this talk is that coordinator from now on; again, or after a later turn said otherwise, is harmless.
     *
     * @param turn the one that says so
     */
    public void link(String conversation, long turn, String coordinator, Instant at) {
        put(conversation, turn, new Document(COORDINATOR, coordinator).append(LINKED_AT, Date.from(at)));
    }

    /** Whoever writes from there is no coordinator any more; the same holds of it. */
    public void unlink(String conversation, long turn) {
        if (known(conversation).isPresent()) {
            put(conversation, turn, new Document());
        }
    }

    private void put(String conversation, long turn, Document link) {
        long known = known(conversation).map(found -> found.getLong(TURN)).orElse(0L);
        if (known <= turn) {
            facilitators.replaceOne(
                    Filters.eq(Inserts.ID, conversation),
                    link.append(Inserts.ID, conversation).append(TURN, turn),
                    new ReplaceOptions().upsert(true));
        }
    }

    private Optional<Document> known(String conversation) {
        return Inserts.find(facilitators, conversation);
    }

    /** Names the talks of a coordinator; there are few coordinators. */
    public List<String> talksOf(String coordinator) {
        return facilitators
                .find(Filters.eq(COORDINATOR, coordinator))
                .map(found -> found.getString(Inserts.ID))
                .into(new ArrayList<>());
    }

    /** The coordinator who writes from there, by the name they sign in with. */
    public Optional<String> at(Address address) {
        return fingerprints.candidates(TalkName.PURPOSE, TalkName.of(address, false)).stream()
                .map(this::known)
                .flatMap(Optional::stream)
                .flatMap(found -> Optional.ofNullable(found.getString(COORDINATOR)).stream())
                .findFirst();
    }
}
