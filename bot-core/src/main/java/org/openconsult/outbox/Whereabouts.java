package org.openconsult.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;

/**
 * How somebody or a place is reached, where a provider wants more for that than the address: kept sealed as it was last
 * heard. The provider's module alone knows what it means.
 */
public final class Whereabouts {
    private static final String PURPOSE = "whereabouts";
    private static final String HOW = "how";
    private static final String FAREWELL = "farewell";

    private final MongoCollection<Document> kept;
    private final Fingerprints fingerprints;
    private final AddressSeal seal;

    public Whereabouts(Storage storage, Fingerprints fingerprints, AddressSeal seal) {
        this.kept = storage.collection(Storage.WHEREABOUTS);
        this.fingerprints = fingerprints;
        this.seal = seal;
    }

    /**
     * Keeps how somebody is reached from now on. Heard again it writes nothing. To be called before what they said is taken
     * in, since the answer may leave at once, and so also by whoever was erased and comes back.
     *
     * @throws com.mongodb.MongoException when it could not be stored
     */
    public void heard(Address who, String how) {
        Optional<Document> known = find(who);
        boolean stands = known.filter(document -> !document.containsKey(FAREWELL))
                .map(document -> open(who.channel(), document))
                .filter(how::equals)
                .isPresent();
        if (!stands) {
            String name = names(who).get(0);
            known.map(Whereabouts::name)
                    .filter(older -> !older.equals(name))
                    .ifPresent(older -> Inserts.delete(kept, older));
            put(new Document(Inserts.ID, name).append(HOW, new Binary(seal.seal(new Address(who.channel(), how)))));
        }
    }

    /** As it was last heard; empty where it never was, and when whoever it is was erased. */
    public Optional<String> of(Address who) {
        return find(who).map(document -> open(who.channel(), document));
    }

    /** Erases it now; again is harmless. */
    public void forget(Address who) {
        names(who).forEach(name -> Inserts.delete(kept, name));
    }

    /** Erases that of whoever has a sealed address. */
    public void forget(ChannelId channel, byte[] sealedAddress) {
        forget(seal.open(channel, sealedAddress));
    }

    /** Erases that of whoever a last message goes to once it is out, unless they are heard before; again is harmless. */
    public void forgetAfter(OutboxEntry message) {
        Address who = seal.open(message.channel(), message.sealedAddress().getData());
        find(who)
                .filter(document -> !document.containsKey(FAREWELL))
                .ifPresent(document -> put(new Document(document).append(FAREWELL, message.id())));
    }

    /** The message went wherever it went: what was to be erased after it is erased. */
    void isOut(OutboxEntry message) {
        names(seal.open(message.channel(), message.sealedAddress().getData()))
                .forEach(name ->
                        kept.deleteOne(Filters.and(Filters.eq(Inserts.ID, name), Filters.eq(FAREWELL, message.id()))));
    }

    private void put(Document document) {
        if (!Inserts.insert(kept, document)) {
            kept.replaceOne(Filters.eq(Inserts.ID, name(document)), document);
        }
    }

    private Optional<Document> find(Address who) {
        return names(who).stream()
                .flatMap(name -> Inserts.find(kept, name).stream())
                .findFirst();
    }

    private String open(ChannelId channel, Document document) {
        return seal.open(channel, document.get(HOW, Binary.class).getData()).value();
    }

    private List<String> names(Address who) {
        return fingerprints.candidates(PURPOSE, who.channel() + ":" + who.value());
    }

    private static String name(Document document) {
        return document.getString(Inserts.ID);
    }
}
