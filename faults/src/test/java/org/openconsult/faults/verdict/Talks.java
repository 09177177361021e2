package org.openconsult.faults.verdict;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.embeddeddatabase.Durability;
import org.openconsult.embeddeddatabase.EmbeddedDatabase;
import org.openconsult.export.CommentExport;
import org.openconsult.export.ExportFilter;
import org.openconsult.export.ExportProfile;
import org.openconsult.export.StoredCommentRows;
import org.openconsult.export.table.TableFormat;
import org.openconsult.faults.people.Digest;
import org.openconsult.faults.people.Ledger;
import org.openconsult.faults.people.SentMessage;
import org.openconsult.faults.provider.HandedMessage;
import org.openconsult.faults.report.Findings;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.redaction.Redactions;
import org.openconsult.sms.SmsChannel;
import org.openconsult.sms.encoding.SmsText;
import org.openconsult.storage.Storage;
import org.openconsult.turn.MessageFlow;
import org.openconsult.turn.UnfinishedTurns;

/** A database in which people have talked with the product, to plant faults in and have them found. */
final class Talks implements AutoCloseable {
    static final KeyRing KEYS = new KeyRing(List.of(new byte[32]));
    private static final Instant START = Instant.parse("2026-11-20T15:00:00Z");

    final Ledger ledger = new Ledger();
    final Map<String, HandedMessage> handed = new HashMap<>();
    final MongoDatabase database;
    private final Path folder;
    private final EmbeddedDatabase server;
    private final MongoClient client;
    private final Storage storage;
    private final MovableClock clock = new MovableClock();
    private final MessageFlow flow;
    private int seconds;

    Talks(Path folder) {
        this.folder = folder;
        this.server = EmbeddedDatabase.open(folder.resolve("disturbed"), 0, Durability.PAGE_CACHE);
        this.client = MongoClients.create(server.connectionString());
        this.database = client.getDatabase("disturbed");
        this.storage = new Storage(database);
        this.flow = Product.flow(storage, KEYS, clock);
        clock.set(START);
        new Consultations(storage, clock).load(SamplePlan.openOn(LocalDate.ofInstant(START, ZoneOffset.UTC)));
    }

    /** Answered in the webhook; the provider sees the answer. */
    SentMessage writes(String from, String text) {
        SentMessage message = ledger.add(from, text);
        List<String> said = takes(message, AnswerWay.IN_REQUEST);
        message.acknowledged(Digest.of(said));
        return message;
    }

    /** Answered by a sending of its own, which is still to come. */
    SentMessage writesAndIsSentAnswers(String from, String text) {
        SentMessage message = ledger.add(from, text);
        takes(message, AnswerWay.BY_SENDING);
        message.acknowledged(Digest.of(List.of()));
        return message;
    }

    /** The product takes it, and the provider hears nothing. */
    List<String> takes(SentMessage message, AnswerWay way) {
        clock.set(START.plusSeconds(++seconds));
        return flow
                .receive(new InboundMessage(
                        new MessageKey("twilio:" + message.sid()),
                        new Address(SmsChannel.ID, message.from()),
                        message.text(),
                        List.of(),
                        Optional.empty(),
                        clock.instant(),
                        Optional.empty(),
                        false,
                        way,
                        Arrival.DIRECT))
                .messages()
                .stream()
                .map(DrawnMessage::text)
                .toList();
    }

    /** What the provider knows of one message. */
    HandedMessage handed(String name) {
        return handed.computeIfAbsent(name, unknown -> new HandedMessage());
    }

    /** The provider took a message of a turn so often, with its words. */
    void isHanded(String name, int times) {
        StoredTurn turn = StoredTurn.of(stored(Storage.TURNS, name.substring(0, name.lastIndexOf('-'))));
        String words = SmsText.clean(turn.said().get(Integer.parseInt(name.substring(name.lastIndexOf('-') + 1))));
        for (int time = 0; time < times; time++) {
            handed(name).accept(Digest.of(words));
        }
    }

    /** Stored under this name; to be changed and put back. */
    Document stored(String collection, String name) {
        return database.getCollection(collection)
                .find(new Document("_id", name))
                .first();
    }

    /** The names of all documents of a collection, but for notes that a turn may be unfinished. */
    List<String> names(String collection) {
        List<String> names = database.getCollection(collection)
                .find()
                .map((Document document) -> document.getString("_id"))
                .into(new java.util.ArrayList<>());
        names.removeIf(UnfinishedTurns::isNote);
        return names;
    }

    void replace(String collection, Document document) {
        database.getCollection(collection).replaceOne(new Document("_id", document.get("_id")), document);
    }

    void remove(String collection, String name) {
        database.getCollection(collection).deleteOne(new Document("_id", name));
    }

    Reader export() {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        new CommentExport(new StoredCommentRows(storage), Redactions.usual())
                .write(
                        new Consultations(storage, clock)
                                .current()
                                .orElseThrow()
                                .plan(),
                        ExportFilter.ALL,
                        ExportProfile.RESTRICTED,
                        TableFormat.CSV,
                        csv);
        return new StringReader(csv.toString(StandardCharsets.UTF_8));
    }

    Findings judged() {
        return judged(export());
    }

    Findings judged(Reader export) {
        Findings findings = new Findings();
        try (Calm calm = Calm.beside(database, KEYS, folder.resolve("calm"))) {
            Verdict verdict = new Verdict(database, calm, findings);
            verdict.onTurns(new Messages(ledger, new Fingerprints(KEYS)), handed);
            verdict.onCommentsAndPeople();
            verdict.onExport(export);
        }
        return findings;
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
