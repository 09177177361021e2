package org.openconsult.inbox;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.openconsult.channel.TransportId;
import org.openconsult.participant.Sealing;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a provider brought and nothing here could make anything of: kept sealed until somebody has looked, so that it holds
 * up nothing behind it and is not thrown away either. For thirty days, since nobody can ask for it to be erased.
 */
public final class SetAside {
    private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
    private static final String PURPOSE = "set aside";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST = 64 * 1024;
    private static final String AT = "at";

    private final MongoCollection<Document> things;
    private final Sealing sealing;

    public SetAside(Storage storage, Sealing sealing) {
        this.things = storage.collection(Storage.SET_ASIDE);
        this.sealing = sealing;
    }

    /**
     * Keeps something; the same again is harmless. Of something very long the first 64 KB are kept.
     *
     * @param name tells it from all else that the provider brings
     * @param reason a few words, nothing of what it says
     * @throws ReceptionClosedException when it could not be stored: the provider must bring it again
     */
    public void keep(TransportId transport, String name, byte[] content, String reason, Instant now) {
        byte[] kept = content.length > LONGEST ? Arrays.copyOf(content, LONGEST) : content;
        try {
            boolean isNew = Inserts.insert(
                    things,
                    new Document(Inserts.ID, transport + ":" + name)
                            .append("transport", transport.name())
                            .append("reason", reason)
                            .append(AT, Date.from(now))
                            .append("content", new Binary(sealing.seal(PURPOSE, kept))));
            if (isNew) {
                LOG.error("Something from {} is set aside under {}: {}", transport, name, reason);
            }
            things.deleteMany(Filters.lt(AT, Date.from(now.minus(KEPT))));
        } catch (MongoException failure) {
            throw new ReceptionClosedException("What is to be set aside could not be stored", failure);
        }
    }

    /** How many things of all providers are there. */
    public long count() {
        return things.countDocuments();
    }
}
