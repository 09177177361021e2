package org.openconsult.faults.announcement;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.faults.verdict.Product;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.TalkName;
import org.openconsult.storage.Storage;

/** Very many people who wrote once: one does, through the product, and the others are copies of that one. */
public final class ManyPeople {
    private static final ChannelId SMS = new ChannelId("sms");
    private static final int AT_ONCE = 500;
    /** One of so many wants no messages. */
    private static final int OPTED_OUT_EACH = 100;

    private final MongoDatabase database;
    private final KeyRing keys;
    private final AddressSeal seal;
    private final Fingerprints fingerprints;

    public ManyPeople(MongoDatabase database, KeyRing keys) {
        this.database = database;
        this.keys = keys;
        this.seal = new AddressSeal(keys, new SecureRandom());
        this.fingerprints = new Fingerprints(keys);
    }

    /** The phone of a person, by their number from 0. */
    public static String phone(int person) {
        return "+5016" + String.format("%07d", person);
    }

    /**
     * Puts them into the database, beside the one who wrote.
     *
     * @return the phones of those who want no messages
     */
    public Set<String> write(int count) {
        letOneWrite();
        MongoCollection<Document> turns = database.getCollection(Storage.TURNS);
        MongoCollection<Document> participants = database.getCollection(Storage.PARTICIPANTS);
        // A note that it is unfinished may lie beside it yet.
        Document turn = turns.find(new Document("version", 1L)).first();
        Document person = participants.find(new Document("version", 1L)).first();
        if (turn == null || person == null) {
            throw new IllegalStateException("Nobody wrote");
        }
        Set<String> optedOut = new HashSet<>();
        for (int from = 1; from < count; from += AT_ONCE) {
            List<Document> manyTurns = new ArrayList<>();
            List<Document> manyPeople = new ArrayList<>();
            for (int number = from; number < Math.min(count, from + AT_ONCE); number++) {
                Document copy = copy(person, number);
                if (number % OPTED_OUT_EACH == 0) {
                    copy.append("opted_out_at", Date.from(Clock.systemUTC().instant()));
                    optedOut.add(phone(number));
                }
                manyPeople.add(copy);
                manyTurns.add(turn(turn, number));
            }
            turns.insertMany(manyTurns);
            participants.insertMany(manyPeople);
        }
        return optedOut;
    }

    private String conversation(int number) {
        return fingerprints.of(TalkName.PURPOSE, TalkName.of(new Address(SMS, phone(number)), false));
    }

    private String participant(int number) {
        return fingerprints.of("proof", conversation(number));
    }

    private Document copy(Document person, int number) {
        return new Document(person)
                .append("_id", participant(number) + "/1")
                .append("id", participant(number))
                .append("conversation", conversation(number))
                .append("pseudonym", "P" + participant(number).substring(0, 12));
    }

    private Document turn(Document turn, int number) {
        return new Document(turn)
                .append("_id", conversation(number) + "/1")
                .append("id", conversation(number))
                .append("participant", participant(number))
                .append("message", participant(number))
                .append("recent", List.of())
                .append("address", new Binary(seal.seal(new Address(SMS, phone(number)))));
    }

    /** The one who really writes. */
    private void letOneWrite() {
        Product.flow(new Storage(database), keys, Clock.systemUTC())
                .receive(new InboundMessage(
                        new MessageKey("twilio:" + UUID.randomUUID()),
                        new Address(SMS, phone(0)),
                        "list",
                        List.of(),
                        Optional.empty(),
                        Clock.systemUTC().instant(),
                        Optional.empty(),
                        false,
                        AnswerWay.IN_REQUEST,
                        Arrival.DIRECT));
    }
}
