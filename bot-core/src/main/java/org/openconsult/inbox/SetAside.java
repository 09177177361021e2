package org.openconsult.inbox;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.types.Binary;
import org.openconsult.channel.TransportId;
import org.openconsult.participant.Sealing;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a provider brought and could not be taken in: kept sealed, so that it holds up nothing behind it and is not thrown
 * away either, until it is taken in after all. For thirty days at most, since nobody can ask for it to be erased.
 */
public final class SetAside {
    private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
    private static final String PURPOSE = "set aside";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST = 1024 * 1024;
    /** With so many something is wrong that is no single message's fault: more are left where they come from. */
    private static final int MOST = 10_000;

    private static final String TRANSPORT = "transport";
    private static final String NAME = "name";
    private static final String AT = "at";
    private static final String CONTENT = "content";

    /**
     * One thing that is there.
     *
     * @param name as it was given
     * @param at when it was set aside
     */
    public record Thing(String name, Instant at) {}

    private final MongoCollection<Document> things;
    private final Sealing sealing;
    private final int most;

    public SetAside(Storage storage, Sealing sealing) {
        this(storage, sealing, MOST);
    }

    /** @param most so many things are kept */
    SetAside(Storage storage, Sealing sealing, int most) {
        this.things = storage.collection(Storage.SET_ASIDE);
        this.sealing = sealing;
        this.most = most;
    }

    /**
     * Keeps something; the same again is harmless. Of something very long the first megabyte is kept.
     *
     * @param name tells it from all else that the provider brings
     * @param reason a few words, nothing of what it says
     * @throws ReceptionClosedException when it could not be stored, or too much is there: the provider must bring it again
     */
    public void keep(TransportId transport, String name, byte[] content, String reason, Instant now) {
        try {
            if (Inserts.find(things, id(transport, name)).isEmpty()) {
                add(transport, name, content, reason, now);
            }
        } catch (MongoException failure) {
            throw new ReceptionClosedException("What is to be set aside could not be stored", failure);
        }
    }

    private void add(TransportId transport, String name, byte[] content, String reason, Instant now) {
        if (count() >= most) {
            throw new ReceptionClosedException("Too much is set aside already");
        }
        byte[] kept = content.length > LONGEST ? Arrays.copyOf(content, LONGEST) : content;
        boolean isNew = Inserts.insert(
                things,
                new Document(Inserts.ID, id(transport, name))
                        .append(TRANSPORT, transport.name())
                        .append(NAME, name)
                        .append("reason", reason)
                        .append(AT, Date.from(now))
                        .append(CONTENT, new Binary(sealing.seal(PURPOSE, kept))));
        if (isNew) {
            LOG.error("Something from {} is set aside under {}: {}", transport, name, reason);
        }
    }

    /**
     * What is there of a provider, in the order in which it came.
     *
     * @throws MongoException when the database is out of reach
     */
    public List<Thing> of(TransportId transport) {
        var found = things.find(Filters.eq(TRANSPORT, transport.name())).projection(Projections.include(NAME, AT));
        return StreamSupport.stream(found.spliterator(), false)
                .filter(document -> document.containsKey(NAME))
                .map(document ->
                        new Thing(document.getString(NAME), document.getDate(AT).toInstant()))
                .sorted(Comparator.comparing(Thing::at)
                        .thenComparing(thing -> thing.name().length())
                        .thenComparing(Thing::name))
                .toList();
    }

    /**
     * What was kept, the beginning alone where it was very long; empty when it is not there any more, or sealed with a key
     * that is not there.
     *
     * @throws MongoException when the database is out of reach
     */
    public Optional<byte[]> content(TransportId transport, String name) {
        return Inserts.find(things, id(transport, name))
                .flatMap(kept ->
                        sealing.open(PURPOSE, kept.get(CONTENT, Binary.class).getData()));
    }

    /**
     * It is of no use any more.
     *
     * @throws MongoException when the database is out of reach
     */
    public void remove(TransportId transport, String name) {
        Inserts.delete(things, id(transport, name));
    }

    /**
     * Removes what is there for too long, whoever brought it.
     *
     * @throws MongoException when the database is out of reach
     */
    public void forgetOld(Instant now) {
        things.deleteMany(Filters.lt(AT, Date.from(now.minus(KEPT))));
    }

    /**
     * How many things of all providers are there.
     *
     * @throws MongoException when the database is out of reach
     */
    public long count() {
        return things.countDocuments();
    }

    private static String id(TransportId transport, String name) {
        return transport + "/" + name;
    }
}
