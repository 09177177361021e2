package org.openconsult.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.app.Browser;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.MemoryComments;
import org.openconsult.app.RunningApp;
import org.openconsult.app.coordinator.Coordinator;
import org.openconsult.app.coordinator.Coordinators;
import org.openconsult.app.coordinator.Role;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.storage.Storage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** All tables in one zip. */
@RunningApp
class ArchiveApiTest {
    private static final String ZIP = "/api/v1/consultations/bz-sample-2021-2022/export.zip";
    private static final String PASSWORD = "also quite a sentence";

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations plans;

    @Autowired
    private MemoryComments comments;

    @Autowired
    private Storage storage;

    @Autowired
    private Coordinators coordinators;

    @Autowired
    private PasswordEncoder encoder;

    @BeforeEach
    void load() {
        plans.load(SamplePlan.load());
        storage.collection(Storage.AUDIT).deleteMany(new Document());
        comments.clear();
        comments.add("c1", new Subject.WholePlan(), null, "toledo", "call 600 1234", CommentStatus.RECEIVED);
        coordinators.add(new Coordinator("export-reader", encoder.encode(PASSWORD), Role.COORDINATOR, Instant.EPOCH));
    }

    private HttpResponse<byte[]> download(String query) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + ZIP + query))
                .header("Authorization", Browser.basic(Browser.ADMINISTRATOR, Browser.PASSWORD))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> unzipped(byte[] zipped) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void isHandedOutAsAFile() throws IOException {
        HttpResponse<byte[]> answer = download("");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("bz-sample-2021-2022-public.zip");
        assertThat(unzipped(answer.body()))
                .containsKeys("MANIFEST.sha256", "comments.ndjson", "responses.csv", "tables.xlsx")
                .hasEntrySatisfying("comments.csv", csv -> assertThat(csv).contains("call [phone]"))
                .hasEntrySatisfying("README.txt", readme -> assertThat(readme).contains("Profile: public"))
                .hasEntrySatisfying(
                        "coverage.csv", csv -> assertThat(csv.lines()).hasSizeGreaterThan(60));
    }

    @Test
    void filtersAsTheCommentsFilesDo() throws IOException {
        Map<String, String> files = unzipped(download("?district=cayo&stance=").body());
        assertThat(files.get("comments.ndjson")).isEmpty();
        assertThat(files.get("README.txt")).contains("only those with district cayo.");
    }

    @ParameterizedTest
    @CsvSource({"?profile=secret", "?distrct=cayo", "?profile=restricted", "?profile=restricted&reason=short"})
    void refusesWhatCannotBeUnderstood(String query) {
        assertThat(download(query).statusCode()).isEqualTo(400);
        assertThat(storage.collection(Storage.AUDIT).countDocuments()).isZero();
    }

    @Test
    void givesUnmaskedTextsToAdministratorsForAReasonAndRecordsIt() throws IOException {
        String wanted = "?profile=restricted&reason=asked+by+the+court&district=toledo";
        assertThat(new Browser(port)
                        .get(ZIP + wanted, "Authorization", Browser.basic("export-reader", PASSWORD))
                        .statusCode())
                .isEqualTo(403);
        assertThat(storage.collection(Storage.AUDIT).countDocuments()).isZero();

        assertThat(unzipped(download(wanted).body()).get("comments.csv")).contains("call 600 1234");
        assertThat(storage.collection(Storage.AUDIT).find().first())
                .containsEntry("who", Browser.ADMINISTRATOR)
                .containsEntry("reason", "asked by the court")
                .containsEntry(
                        "after",
                        new Document("district", "toledo")
                                .append("file", "export.zip")
                                .append("profile", "restricted"));
    }

    @Test
    void neverPassesAHalfFileOffAsAWholeOne() {
        for (int number = 0; number < 2_000; number++) {
            comments.add("d" + number, new Subject.WholePlan(), null, null, "words " + number, CommentStatus.RECEIVED);
        }
        comments.breakAfter(1_900);
        assertThatThrownBy(() -> {
                    HttpResponse<byte[]> answer = download("");
                    assertThat(answer.statusCode()).isEqualTo(500);
                    throw new UncheckedIOException(new IOException("Nothing of it was handed out"));
                })
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void isOnTheExportsPageToo() {
        DeskVisitor visitor = DeskVisitor.administrator(port);
        assertThat(visitor.get("/desk/exports").body())
                .contains("/desk/consultations/bz-sample-2021-2022/export.zip?profile=analyst");
        assertThat(visitor.get("/desk/consultations/bz-sample-2021-2022/export.zip")
                        .body())
                .startsWith("PK");
    }
}
