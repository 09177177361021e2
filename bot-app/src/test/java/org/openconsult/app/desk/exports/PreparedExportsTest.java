package org.openconsult.app.desk.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.MemoryComments;
import org.openconsult.app.RunningApp;
import org.openconsult.app.coordinator.Coordinator;
import org.openconsult.app.coordinator.Coordinators;
import org.openconsult.app.coordinator.Role;
import org.openconsult.app.settings.DataFolder;
import org.openconsult.archive.prepared.ExportJob;
import org.openconsult.archive.prepared.ExportJobs;
import org.openconsult.archive.prepared.ExportState;
import org.openconsult.archive.prepared.ExportWorker;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.storage.Storage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Zips that are prepared in the background and downloaded once. */
@RunningApp
class PreparedExportsTest {
    private static final String PLAN = "bz-sample-2021-2022";
    private static final String PAGE = "/desk/exports";
    private static final String PASSWORD = "also quite a sentence";
    private static final Pattern LINK = Pattern.compile("/desk/exports/[0-9a-f]{32}/export.zip");

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations plans;

    @Autowired
    private MemoryComments comments;

    @Autowired
    private Storage storage;

    @Autowired
    private DataFolder folder;

    @Autowired
    private ExportJobs jobs;

    @Autowired
    private ExportWorker worker;

    @Autowired
    @Qualifier("preparing")
    private SmartLifecycle background;

    @Autowired
    private Coordinators coordinators;

    @Autowired
    private PasswordEncoder encoder;

    private DeskVisitor chair;

    @BeforeEach
    void load() {
        background.stop();
        worker.start();
        plans.load(SamplePlan.load());
        for (String kept : List.of(Storage.EXPORT_JOBS, Storage.AUDIT)) {
            storage.collection(kept).deleteMany(new Document());
        }
        comments.clear();
        comments.add("c1", new Subject.WholePlan(), null, "toledo", "call 600 1234", CommentStatus.RECEIVED);
        for (Role role : List.of(Role.ADMINISTRATOR, Role.VIEWER)) {
            coordinators.add(new Coordinator("exports-" + role, encoder.encode(PASSWORD), role, Instant.EPOCH));
        }
        chair = DeskVisitor.administrator(port);
    }

    private HttpResponse<String> ask(DeskVisitor who, String profile, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put("consultation", PLAN);
        form.put("profile", profile);
        return who.post(PAGE, "/desk/exports/prepare", form);
    }

    private String prepared(String profile, Map<String, String> more) {
        assertThat(ask(chair, profile, more).statusCode()).isEqualTo(302);
        assertThat(worker.work()).isTrue();
        return link(chair);
    }

    private static String link(DeskVisitor who) {
        Matcher link = LINK.matcher(who.get(PAGE).body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private ExportJob job() {
        return jobs.all().get(0);
    }

    private Path file() {
        return folder.exports().resolve(job().id() + ".zip");
    }

    /** Whoever downloads has the last byte some moments before the app notes it. */
    private void awaitNoFile() {
        await().untilAsserted(() -> assertThat(file()).doesNotExist());
    }

    @Test
    void areWrittenByThemselvesAndDownloadedOnce() {
        background.start();
        assertThat(ask(chair, "analyst", Map.of()).statusCode()).isEqualTo(302);
        String page = "";
        Instant deadline = Instant.now().plusSeconds(60);
        while (!LINK.matcher(page).find() && Instant.now().isBefore(deadline)) {
            page = chair.get(PAGE).body();
        }
        background.stop();

        String link = link(chair);
        assertThat(page).contains("It is ready. Once it is downloaded it is gone.", "hx-trigger=\"every 3s\"");
        HttpResponse<String> zip = chair.get(link);
        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(zip.body()).startsWith("PK").contains("MANIFEST.sha256");
        assertThat(zip.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(PLAN + "-analyst.zip");

        awaitNoFile();
        assertThat(chair.get(PAGE).body())
                .contains("It was downloaded, and is gone.")
                .doesNotContain(link, "every 3s");
        HttpResponse<String> again = chair.get(link);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("Have it prepared again.");
    }

    @Test
    void showHowFarTheyAre() {
        ask(chair, "public", Map.of());
        assertThat(chair.get(PAGE).body()).contains("It waits for its turn.", "every 3s");
        assertThat(chair.get(PAGE + "/" + job().id() + "/export.zip").statusCode())
                .isEqualTo(409);
        ExportJob waiting = job();
        storage.versions(Storage.EXPORT_JOBS)
                .add(
                        waiting.id(),
                        2,
                        storage.versions(Storage.EXPORT_JOBS)
                                .find(waiting.id(), 1)
                                .orElseThrow()
                                .append("state", "working")
                                .append("worker", "another")
                                .append("written", 12_000L)
                                .append("expected", 48_000L));

        assertThat(chair.get(PAGE).body())
                .contains("It is being written: 12,000 of about 48,000 comments so far.", "<progress");
        assertThat(chair.get(PAGE + "?lang=es").body()).contains("Se está escribiendo: 12", "comentarios hasta ahora.");
        assertThat(chair.get(PAGE + "?lang=en").statusCode()).isEqualTo(200);
    }

    @Test
    void areForNobodyElse() {
        String link = prepared("public", Map.of());
        DeskVisitor other = DeskVisitor.signedIn(port, "exports-" + Role.ADMINISTRATOR, PASSWORD);

        assertThat(other.get(link).statusCode()).isEqualTo(404);
        assertThat(other.get(PAGE).body()).doesNotContain(link, "It is ready");
        assertThat(file()).exists();
    }

    @Test
    void tellTheAuditTrailOfUnmaskedOnesTwice() {
        assertThat(ask(chair, "restricted", Map.of()).statusCode()).isEqualTo(400);
        assertThat(ask(chair, "restricted", Map.of("reason", "short")).statusCode())
                .isEqualTo(400);
        assertThat(storage.collection(Storage.AUDIT).countDocuments()).isZero();
        String link = prepared("restricted", Map.of("reason", "asked by the court", "district", "toledo"));
        assertThat(chair.get(link).statusCode()).isEqualTo(200);

        assertThat(storage.collection(Storage.AUDIT).find())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry)
                        .containsEntry("reason", "asked by the court")
                        .containsEntry("who", Browser.ADMINISTRATOR))
                .extracting(entry -> entry.get("after", Document.class))
                .containsExactlyInAnyOrder(wanted("export.zip (asked for)"), wanted("export.zip (prepared before)"));
    }

    private static Document wanted(String file) {
        return new Document("district", "toledo").append("file", file).append("profile", "restricted");
    }

    @Test
    void areGivenUnmaskedToNobodyWhoMayNotSeeThemWhenTheyAreAskedForOrDownloaded() {
        DeskVisitor viewer = DeskVisitor.signedIn(port, "exports-" + Role.VIEWER, PASSWORD);
        assertThat(ask(viewer, "restricted", Map.of("reason", "I am curious today"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(jobs.all()).isEmpty();

        prepared("restricted", Map.of("reason", "asked by the court"));
        Document stored =
                storage.versions(Storage.EXPORT_JOBS).newest(job().id()).orElseThrow();
        storage.versions(Storage.EXPORT_JOBS)
                .add(job().id(), stored.getLong("version") + 1, stored.append("who", "exports-" + Role.VIEWER));

        assertThat(viewer.get(PAGE + "/" + job().id() + "/export.zip").statusCode())
                .isEqualTo(403);
        assertThat(file()).exists();
        assertThat(storage.collection(Storage.AUDIT).countDocuments()).isOne();
    }

    @Test
    void areStillThereAfterADownloadThatBrokeOff() throws IOException {
        Random words = new Random(7);
        for (int number = 0; number < 12_000; number++) {
            String text = Stream.generate(() -> Long.toString(words.nextLong(), Character.MAX_RADIX))
                    .limit(40)
                    .collect(Collectors.joining(" "));
            comments.add("d" + number, new Subject.WholePlan(), null, null, text, CommentStatus.RECEIVED);
        }
        String link = prepared("public", Map.of());
        // More than what a connection holds on its way.
        assertThat(Files.size(file())).isGreaterThan(10_000_000);

        String authorization = Browser.basic(Browser.ADMINISTRATOR, Browser.PASSWORD);
        try (Socket line = new Socket()) {
            line.setReceiveBufferSize(4_096);
            line.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            line.setSoLinger(true, 0);
            line.getOutputStream()
                    .write(("GET " + link + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + authorization
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = line.getInputStream();
            assertThat(new String(answer.readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
        }

        HttpResponse<String> again = chair.get(link);
        Instant deadline = Instant.now().plusSeconds(60);
        while (again.statusCode() == 409 && Instant.now().isBefore(deadline)) {
            assertThat(again.body()).contains("try again in a minute");
            again = chair.get(link);
        }
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("MANIFEST.sha256");
        awaitNoFile();
    }

    @Test
    void sayWhereTheyLieWhenAnotherInstanceAnswers() throws IOException {
        String link = prepared("public", Map.of());
        Document stored =
                storage.versions(Storage.EXPORT_JOBS).newest(job().id()).orElseThrow();
        storage.versions(Storage.EXPORT_JOBS)
                .add(job().id(), stored.getLong("version") + 1, stored.append("worker", "another"));
        Files.delete(file());

        HttpResponse<String> answer = chair.get(link);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("This export lies with another instance of the program");
        assertThat(job().state()).isEqualTo(ExportState.READY);
    }

    @Test
    void areSaidToBeGoneWhenSomebodyDeletedTheFile() throws IOException {
        String link = prepared("public", Map.of());
        Files.delete(file());

        assertThat(chair.get(link).statusCode()).isEqualTo(410);
        assertThat(chair.get(PAGE).body()).contains("It is gone, as nobody downloaded it in time.");
    }

    @Test
    void areNotAskedForWithoutEnd() {
        for (int times = 0; times < 3; times++) {
            assertThat(ask(chair, "public", Map.of()).statusCode()).isEqualTo(302);
        }
        HttpResponse<String> answer = ask(chair, "public", Map.of());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Download one of them first.");
    }

    @Test
    void areLeftAloneByWhoeverOnlyLooksHowLargeTheyAre() throws Exception {
        String link = prepared("public", Map.of());
        HttpRequest head = HttpRequest.newBuilder(URI.create("http://localhost:" + port + link))
                .header("Authorization", Browser.basic(Browser.ADMINISTRATOR, Browser.PASSWORD))
                .method("HEAD", BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(head, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
        assertThat(file()).exists();
    }
}
