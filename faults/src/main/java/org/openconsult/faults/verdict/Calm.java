package org.openconsult.faults.verdict;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.embeddeddatabase.Durability;
import org.openconsult.embeddeddatabase.EmbeddedDatabase;
import org.openconsult.export.CommentExport;
import org.openconsult.export.ExportFilter;
import org.openconsult.export.ExportProfile;
import org.openconsult.export.StoredCommentRows;
import org.openconsult.export.table.TableFormat;
import org.openconsult.faults.people.SentMessage;
import org.openconsult.participant.KeyRing;
import org.openconsult.redaction.Redactions;
import org.openconsult.sms.SmsChannel;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;
import org.openconsult.turn.MessageFlow;
import org.openconsult.turn.UnfinishedTurns;

/** An instance of the product in this process, with a database of its own, that nobody disturbs. */
public final class Calm implements AutoCloseable {
    /** What must be the same before the first message: the plan, and which receipt code is whose. */
    private static final List<String> GIVEN =
            List.of(Storage.CONSULTATIONS, Storage.COMMITMENT_VERSIONS, Storage.RECEIPTS);

    private final EmbeddedDatabase server;
    private final MongoClient client;
    private final MongoDatabase database;
    private final MessageFlow flow;
    private final MovableClock clock = new MovableClock();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Long> turns = new HashMap<>();

    private Calm(EmbeddedDatabase server, KeyRing keys) {
        this.server = server;
        this.client = MongoClients.create(server.connectionString());
        this.database = client.getDatabase("calm");
        Storage storage = new Storage(database);
        storage.createIndexes();
        this.flow = Product.flow(storage, keys, clock);
    }

    /** With the consultation of the disturbed one, and its keys. */
    public static Calm beside(MongoDatabase disturbed, KeyRing keys, Path folder) {
        Calm calm = new Calm(EmbeddedDatabase.open(folder, 0, Durability.PAGE_CACHE), keys);
        for (String collection : GIVEN) {
            for (Document document : disturbed.getCollection(collection).find()) {
                calm.database.getCollection(collection).insertOne(document);
            }
        }
        return calm;
    }

    MongoDatabase database() {
        return database;
    }

    /** The turn that the message of a stored turn leads to here; empty when it was taken here before. */
    Optional<StoredTurn> take(StoredTurn turn, SentMessage sent) {
        if (!taken.add(turn.message())) {
            return Optional.empty();
        }
        clock.set(turn.at());
        flow.receive(message(turn, sent));
        long number = turns.merge(turn.conversation(), 1L, Long::sum);
        return find(Versions.name(turn.conversation(), number));
    }

    /** The turns of which nothing is left because whoever wrote them was erased. */
    Set<String> erased() {
        Set<String> erased = new HashSet<>();
        for (Document turn : database.getCollection(Storage.TURNS).find().projection(StoredTurn.ERASURE)) {
            String name = turn.getString("_id");
            if (!UnfinishedTurns.isNote(name) && StoredTurn.isErased(turn)) {
                erased.add(name);
            }
        }
        return erased;
    }

    /** Its comments as a coordinator with all rights downloads them. */
    Reader export() {
        Storage storage = new Storage(database);
        ActionPlan plan =
                new Consultations(storage, clock).current().orElseThrow().plan();
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        new CommentExport(new StoredCommentRows(storage), Redactions.usual())
                .write(plan, ExportFilter.ALL, ExportProfile.RESTRICTED, TableFormat.CSV, csv);
        return new StringReader(csv.toString(StandardCharsets.UTF_8));
    }

    private static InboundMessage message(StoredTurn turn, SentMessage sent) {
        return new InboundMessage(
                new MessageKey("twilio:" + sent.sid()),
                new Address(SmsChannel.ID, sent.from()),
                sent.text(),
                List.of(),
                Optional.empty(),
                turn.receivedAt(),
                Optional.empty(),
                false,
                turn.sent() ? AnswerWay.BY_SENDING : AnswerWay.IN_REQUEST,
                turn.waited() ? Arrival.SPOOLED : Arrival.DIRECT);
    }

    private Optional<StoredTurn> find(String name) {
        return Optional.ofNullable(database.getCollection(Storage.TURNS)
                        .find(new Document("_id", name))
                        .first())
                .map(StoredTurn::of);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
