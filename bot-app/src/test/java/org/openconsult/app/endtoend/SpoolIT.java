package org.openconsult.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Sorts;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.embeddeddatabase.EmbeddedDatabase;

/** The database goes away and comes back, and the program is killed meanwhile: people notice nothing but a late answer. */
class SpoolIT {
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final List<String> PHONES = List.of("+5016000001", "+5016000002", "+5016000003");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @TempDir
    private Path databaseFolder;

    private int databasePort;
    private int texts;

    @Test
    void whatPeopleWriteWhileTheDatabaseIsAwayIsThereOnceAndInOrderWhenItIsBack() throws Exception {
        databasePort = PackagedApp.freePort();
        EmbeddedDatabase database = openDatabase();
        try (PackagedApp app = PackagedApp.start(folder, settings())) {
            assertThat(text(app, "3 before").body()).contains("<Message");
            database.close();
            assertKept(app, 30, 5);
            app.kill();
        }
        int port = PackagedApp.freePort();
        try (PackagedApp again = PackagedApp.launch(folder, port, settings())) {
            await(() -> isThere(again));
            assertKept(again, 10, 5);
            database = openDatabase();
            await(() -> again.get("/actuator/health").statusCode() == 200 && spoolIsEmpty());
            List<String> afterwards = turns().stream()
                    .map(turn -> turn.getString("text"))
                    .sorted()
                    .toList();
            assertThat(text(again, "3 after").body()).contains("<Message");
            assertThat(afterwards).hasSize(41).doesNotHaveDuplicates();
        }
        assertThat(turns().stream().filter(turn -> turn.getBoolean("waited", false)))
                .hasSize(40);
        assertEachPersonsOrder();
        database.close();
    }

    private EmbeddedDatabase openDatabase() {
        return EmbeddedDatabase.open(databaseFolder, databasePort);
    }

    private String[] settings() {
        return new String[] {
            "--spring.mongodb.uri=mongodb://127.0.0.1:" + databasePort + "/openconsult",
            "--consult.database.timeout=1s",
            "--consult.keys.encryption=" + KEY,
            "--consult.keys.lookup=" + KEY,
            "--consult.sms.twilio.account-sid=" + TwilioCaller.ACCOUNT,
            "--consult.sms.twilio.auth-token=" + TwilioCaller.TOKEN,
            "--consult.sample.enabled=true"
        };
    }

    /** The people take turns; each text is brought twice, as providers sometimes do. */
    private void assertKept(PackagedApp app, int messages, int seconds) {
        for (int message = 0; message < messages; message++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = text(app, "3 comment");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("<Response").doesNotContain("<Message");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(seconds));
        }
    }

    private HttpResponse<String> text(PackagedApp app, String words) {
        texts++;
        String sid = String.format("SM%032x", texts);
        TwilioCaller twilio = new TwilioCaller(app);
        String from = PHONES.get(texts % PHONES.size());
        String body = words + " number " + String.format("%03d", texts);
        twilio.text(sid, from, body);
        return twilio.text(sid, from, body);
    }

    private static boolean isThere(PackagedApp app) {
        try {
            return app.get("/login").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private boolean spoolIsEmpty() {
        try (Stream<Path> files = Files.list(folder.resolve("data/spool"))) {
            return files.noneMatch(file -> file.toString().endsWith(".spool"));
        } catch (java.io.IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Document> turns() {
        return all("turns").stream().filter(turn -> turn.containsKey("version")).toList();
    }

    private List<Document> all(String collection) {
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + databasePort)) {
            return client.getDatabase("openconsult")
                    .getCollection(collection)
                    .find()
                    .sort(Sorts.ascending("version"))
                    .into(new ArrayList<>());
        }
    }

    private void assertEachPersonsOrder() {
        var byPerson = turns().stream()
                .collect(Collectors.groupingBy(
                        turn -> turn.getString("id"),
                        Collectors.mapping(
                                turn -> turn.getString("text").replaceAll("\\D+number ", ""), Collectors.toList())));
        assertThat(byPerson).hasSize(PHONES.size());
        assertThat(byPerson.values())
                .allSatisfy(numbers -> assertThat(numbers.stream().map(number -> number.substring(1)))
                        .isSorted());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("there was time enough").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
