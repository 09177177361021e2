package org.openconsult.delivery;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.TransportId;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;

/** The messages that could not be sent, by themselves, so that they are found without a search. */
final class DeadLetterBox {
    private static final String CHANNEL = "channel";
    private static final String TRANSPORT = "transport";
    private static final String CAUSE = "cause";
    private static final String REASON = "reason";
    private static final String ATTEMPTS = "attempts";
    private static final String DOUBTED = "doubted";
    private static final String SINCE = "since";

    private final MongoCollection<Document> letters;

    DeadLetterBox(Storage storage) {
        this.letters = storage.collection(Storage.DEAD_LETTERS);
    }

    void put(DeadLetter letter) {
        Inserts.insert(
                letters,
                new Document(Inserts.ID, letter.id())
                        .append(CHANNEL, letter.channel().name())
                        .append(TRANSPORT, letter.transport().name())
                        .append(CAUSE, letter.cause().name())
                        .append(REASON, letter.reason())
                        .append(ATTEMPTS, letter.attempts())
                        .append(DOUBTED, letter.doubted())
                        .append(SINCE, Date.from(letter.since())));
    }

    void remove(String id) {
        Inserts.delete(letters, id);
    }

    /** The newest first. */
    List<DeadLetter> newest(int most) {
        return letters.find()
                .sort(Sorts.descending(SINCE))
                .limit(most)
                .map(DeadLetterBox::read)
                .into(new ArrayList<>());
    }

    private static DeadLetter read(Document document) {
        return new DeadLetter(
                document.getString(Inserts.ID),
                new ChannelId(document.getString(CHANNEL)),
                new TransportId(document.getString(TRANSPORT)),
                DeathCause.valueOf(document.getString(CAUSE)),
                document.getString(REASON),
                document.getInteger(ATTEMPTS),
                document.getBoolean(DOUBTED),
                document.getDate(SINCE).toInstant());
    }
}
