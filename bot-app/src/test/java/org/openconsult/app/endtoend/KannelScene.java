package org.openconsult.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.bson.Document;
import org.openconsult.embeddeddatabase.EmbeddedDatabase;

/** An app, its Kannel, the door between them and its database, each in a process or a folder of its own. */
final class KannelScene implements AutoCloseable {
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String ADMINISTRATOR = "admin";
    private static final String PASSWORD = "a-word-of-tests";
    private static final String EXPORT =
            "/api/v1/consultations/bz-sample-2021-2022/comments.csv?profile=restricted&reason=peer+test";

    private final Path folder;
    private final int appPort = PackagedApp.freePort();
    private final int databasePort = PackagedApp.freePort();
    private final EmbeddedDatabase database;
    private final KannelDoor door;
    private final KannelBoxes boxes;
    private final List<String> settings;
    private Optional<PackagedApp> running = Optional.empty();

    /**
     * One that is still to be started.
     *
     * @param carrier the file that says who carries texts
     * @param own what of that file is a test's own
     * @param more settings of the app
     */
    KannelScene(Path folder, String carrier, Map<String, String> own, String... more) throws Exception {
        this.folder = folder;
        database = EmbeddedDatabase.open(Files.createDirectory(folder.resolve("database")), databasePort);
        door = new KannelDoor(Files.createDirectory(folder.resolve("door")), appPort);
        boxes = new KannelBoxes(Files.createDirectory(folder.resolve("kannel")), carrier, own, door.port());
        settings = new ArrayList<>(List.of(
                "--spring.mongodb.uri=mongodb://127.0.0.1:" + databasePort + "/openconsult",
                "--consult.keys.encryption=" + KEY,
                "--consult.keys.lookup=" + KEY,
                "--consult.coordinator.username=" + ADMINISTRATOR,
                "--consult.coordinator.password=" + PASSWORD,
                "--consult.sample.enabled=true",
                "--consult.sms.page-segments=10",
                "--consult.sms.kannel.inbound-token=" + KannelBoxes.TOKEN,
                "--consult.sms.kannel.sendsms-url=" + boxes.sendsmsUrl(),
                "--consult.sms.kannel.username=" + KannelBoxes.USERNAME,
                "--consult.sms.kannel.password=" + KannelBoxes.PASSWORD,
                "--consult.sms.kannel.from=1234",
                "--consult.sms.kannel.callback-url=http://127.0.0.1:" + door.port(),
                "--consult.sms.kannel.segments-per-second=1000"));
        settings.addAll(List.of(more));
    }

    void start() throws Exception {
        door.open();
        boxes.startBearerbox();
        boxes.startSmsbox();
        startApp();
    }

    KannelBoxes boxes() {
        return boxes;
    }

    KannelDoor door() {
        return door;
    }

    void killApp() {
        app().kill();
    }

    /** Something that nobody can talk to, on the port of the app. */
    ResettingListener listenInItsPlace() throws IOException {
        return new ResettingListener(appPort);
    }

    private PackagedApp app() {
        return running.orElseThrow();
    }

    /** On the port it had before, if there was one: Kannel knows no other. */
    void startApp() throws Exception {
        PackagedApp app = PackagedApp.launch(folder, appPort, settings.toArray(String[]::new));
        running = Optional.of(app);
        Waiting.until("the app is well", () -> isWell(app));
    }

    private static boolean isWell(PackagedApp app) {
        try {
            return app.get("/actuator/health").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** What the app answers a text that Kannel did not bring. */
    String answer(String from, String text) {
        HttpResponse<String> answer = app().send(HttpRequest.newBuilder(app().uri("/channels/sms/kannel?token="
                        + URLEncoder.encode(KannelBoxes.TOKEN, StandardCharsets.UTF_8) + "&id=direct-"
                        + from.substring(1)))
                .header("Content-Type", "text/plain; charset=\"UTF-8\"")
                .header("X-Kannel-From", from)
                .POST(BodyPublishers.ofString(text))
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Waits until as many comments are there, and looks at each: what it is about, and its words. */
    void assertComments(List<SentText> texts) throws Exception {
        Waiting.isSo(Waiting.PATIENCE, () -> comments().size() >= texts.size());
        assertThat(comments())
                .as(() -> "comments; Kannel says:\n" + boxes.status())
                .containsExactlyInAnyOrderElementsOf(texts.stream()
                        .map(text -> List.of(String.valueOf(text.number()), text.words()))
                        .toList());
    }

    private List<List<String>> comments() {
        String credentials =
                Base64.getEncoder().encodeToString((ADMINISTRATOR + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> export = app().send(HttpRequest.newBuilder(app().uri(EXPORT))
                .header("Authorization", "Basic " + credentials)
                .build());
        assertThat(export.statusCode()).isEqualTo(200);
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(export.body().substring(1)))
                    .stream()
                    .map(row -> List.of(row.get("commitment_number"), row.get("text")))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What became of the messages, as the app knows: by the turn that says them and a number, the newest status. */
    Map<String, String> deliveries() {
        var newest = new LinkedHashMap<String, String>();
        all("deliveries").forEach(state -> newest.put(state.getString("id"), String.valueOf(state.get("status"))));
        return newest;
    }

    /** What was taken in: by the turn, the words. */
    Map<String, String> turns() {
        var turns = new LinkedHashMap<String, String>();
        all("turns").stream()
                .filter(turn -> turn.containsKey("text"))
                .forEach(turn -> turns.put(turn.getString("_id"), turn.getString("text")));
        return turns;
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

    @Override
    public void close() {
        running.ifPresent(PackagedApp::close);
        boxes.close();
        door.close();
        database.close();
    }
}
