package org.openconsult.app.desk.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.RunningApp;
import org.openconsult.app.coordinator.Coordinator;
import org.openconsult.app.coordinator.Coordinators;
import org.openconsult.app.coordinator.Role;
import org.openconsult.app.settings.DataFolder;
import org.openconsult.assisted.AssistedEntry;
import org.openconsult.assisted.Meeting;
import org.openconsult.assisted.Meetings;
import org.openconsult.assisted.SpokenComment;
import org.openconsult.assisted.Submission;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditTrail;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.TransportId;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.document.DocumentKind;
import org.openconsult.document.Documents;
import org.openconsult.document.KeptDocument;
import org.openconsult.document.Occasion;
import org.openconsult.session.SessionItem;
import org.openconsult.session.Sessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;

@RunningApp
@TestPropertySource(properties = "consult.documents.max-megabytes=1")
class DocumentsPageTest {
    private static final int MEGABYTE = 1 << 20;
    private static final String PASSWORD = "also quite a sentence";
    private static final String BOUNDARY = "----boundary";
    private static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations plans;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Documents documents;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Coordinators coordinators;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private DataFolder folder;

    private DeskVisitor chair;
    private String meeting;

    @BeforeEach
    void begin() {
        for (String collection : List.of("consultations", "meetings", "sessions", "documents", "audit")) {
            database.getCollection(collection).deleteMany(new Document());
        }
        var plan = SamplePlan.openOn(LocalDate.now(ZoneOffset.UTC));
        plans.load(plan);
        meeting = meetings.enter(
                        Submission.typed(UUID.randomUUID().toString(), plan.id(), "rosa", gathering()),
                        new Consultation(plan))
                .get(0)
                .id();
        chair = DeskVisitor.administrator(port);
    }

    private static AssistedEntry gathering() {
        Meeting held = new Meeting(
                Meeting.Kind.GATHERING,
                Optional.of("San Pedro"),
                Optional.of("toledo"),
                LocalDate.of(2026, 11, 14),
                Optional.of(34),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new AssistedEntry(
                held,
                List.of(new SpokenComment(
                        new Subject.WholePlan(),
                        Optional.empty(),
                        Language.ENGLISH,
                        "Nurses",
                        Optional.empty(),
                        Optional.empty())));
    }

    private String session() {
        var session = sessions.open(
                new Address(new ChannelId("teams"), "19:" + UUID.randomUUID() + "@thread.v2"),
                new TransportId("teams"),
                Language.ENGLISH,
                Optional.of("Call 600-0147"),
                "bz-sample-2021-2022",
                "rosa",
                Instant.parse("2026-11-14T15:00:00Z"),
                1);
        return sessions.goOn(session, new SessionItem(0, "", 0, session.startedAt(), "card"), OptionalInt.of(12), 2)
                .id();
    }

    private DeskVisitor as(Role role) {
        coordinators.add(new Coordinator("doc-" + role, encoder.encode(PASSWORD), role, Instant.EPOCH));
        return DeskVisitor.signedIn(port, "doc-" + role, PASSWORD);
    }

    private String page() {
        return "/desk/meetings/" + meeting;
    }

    private String door() {
        return "/desk/documents/meeting/" + meeting;
    }

    private List<KeptDocument> stored() {
        return documents.of(Occasion.meeting(meeting));
    }

    private byte[] form(String token, String title, String fileName, byte[] content) {
        var body = new ByteArrayOutputStream();
        Map<String, String> fields = Map.of("_csrf", token, "kind", "PHOTO", "title", title, "agreed", "yes");
        fields.forEach((name, value) -> body.writeBytes(bytes(part("\"" + name + "\"") + value + "\r\n")));
        body.writeBytes(bytes(part("\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: image/jpeg")));
        body.writeBytes(content);
        body.writeBytes(bytes("\r\n--" + BOUNDARY + "--\r\n"));
        return body.toByteArray();
    }

    private static String part(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=" + name + "\r\n\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> add(String title, byte[] content) {
        return chair.postAs(door(), MULTIPART, form(chair.token(page()), title, "rosa tzul.jpg", content));
    }

    private String told(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(302, 303);
        String place = answer.headers().firstValue("Location").orElseThrow();
        assertThat(place).startsWith(page() + "?document=");
        return chair.get(place).body();
    }

    private HttpResponse<String> fetched() {
        return chair.get(door() + "/" + stored().get(0).id());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private List<String> trail(AuditAction action) {
        return trail
                .page(new AuditFilter(Optional.empty(), Optional.of(action), Optional.empty()), Optional.empty(), 50)
                .entries()
                .stream()
                .map(entry -> entry.who() + " " + entry.thing().id() + " " + entry.reason())
                .toList();
    }

    private long uploadsLeft() {
        try (Stream<Path> files = Files.list(folder.uploads())) {
            return files.count();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void keepsADocumentOfAMeetingAndGivesItBack() {
        assertThat(told(add("The hall", bytes("San Pedro: we met at nine"))))
                .contains("It is stored.", "The hall", "TEXT", "1 KB", "chair");

        assertThat(fetched().body()).isEqualTo("San Pedro: we met at nine");
        assertThat(stored()).singleElement().satisfies(document -> {
            assertThat(document.kind()).isEqualTo(DocumentKind.PHOTO);
            assertThat(document.addedBy()).isEqualTo("chair");
        });
        assertThat(trail(AuditAction.DOCUMENT_ADDED)).hasSize(1);
        assertThat(trail(AuditAction.DOCUMENT_DOWNLOADED)).hasSize(1);
        assertThat(uploadsLeft()).isZero();
    }

    @Test
    void keepsADocumentOfASessionOnItsPage() {
        String id = session();
        assertThat(chair.get("/desk/sessions").body()).contains("/desk/sessions/" + id, "Call [phone]");
        String sessionPage = "/desk/sessions/" + id;

        HttpResponse<String> answer = chair.postAs(
                "/desk/documents/session/" + id,
                MULTIPART,
                form(chair.token(sessionPage), "Agenda", "a.txt", bytes("one, two")));

        String place = answer.headers().firstValue("Location").orElseThrow();
        assertThat(place).isEqualTo(sessionPage + "?document=STORED#documents");
        assertThat(chair.get(place).body()).contains("It is stored.", "Agenda", "The whole plan", "Call [phone]");
        assertThat(documents.of(Occasion.session(id))).hasSize(1);
        assertThat(stored()).isEmpty();
    }

    @Test
    void servesNothingForABrowserToShowOrRunOrKeep() {
        told(add("The hall", bytes("%PDF-1.7 <script>alert(1)</script>")));

        HttpResponse<String> answer = fetched();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("The%20hall.pdf");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(answer, "Content-Length")).isEqualTo("34");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "../../etc/passwd | etc%20passwd.txt",
                "a\"; filename=evil.html | a%20filename%3Devil.html.txt",
                "El año & la niña | El%20a%C3%B1o%20&%20la%20ni%C3%B1a.txt",
                "... | photo-",
            })
    void callsAFileSoThatNoSystemTakesItForAnythingElse(String title, String expected) {
        told(add(title, bytes("words of " + title)));

        assertThat(header(fetched(), "Content-Disposition")).contains("filename*=UTF-8''" + expected);
    }

    @Test
    void takesAnyNameOfAFileAndKeepsNone() {
        for (String name : List.of(
                "../../../evil.jsp",
                "C:\\evil.exe",
                "a%0d%0aSet-Cookie: x",
                "\u202Egpj.exe",
                "<script>alert(1)</script>")) {
            byte[] content = bytes("text " + name.length() + name.codePointAt(0));
            told(chair.postAs(door(), MULTIPART, form(chair.token(page()), "", name, content)));
        }

        assertThat(stored()).hasSize(5).allSatisfy(document -> assertThat(document.title())
                .isEmpty());
        String everything = database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(collection -> !collection.equals("document_bytes.chunks"))
                .flatMap(collection -> database.getCollection(collection).find().into(new ArrayList<>()).stream())
                .map(Document::toJson)
                .collect(Collectors.joining());
        assertThat(everything).doesNotContain("evil", "gpj", "Set-Cookie");
        assertThat(uploadsLeft()).isZero();
    }

    @Test
    void showsATitleAsTheTextItIs() {
        assertThat(told(add("<script>alert(1)</script>", bytes("words"))))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><script>alert(1)</script> | this format is not taken",
                "<svg onload='alert(1)'/> | this format is not taken",
                "'' | choose a file that has something in it",
            })
    void refusesWhatIsNotTakenWithASentence(String content, String sentence) {
        assertThat(told(add("The hall", bytes(content)))).contains(sentence);
        assertThat(stored()).isEmpty();
    }

    @Test
    void takesExactlyAsMuchAsIsAllowed() {
        assertThat(told(add("", bytes("x".repeat(MEGABYTE + 1))))).contains("the file is larger than is taken here");
        assertThat(stored()).isEmpty();
        assertThat(told(add("", bytes("x".repeat(MEGABYTE))))).contains("It is stored.", "1 MB");
        assertThat(fetched().body()).hasSize(MEGABYTE);
    }

    @Test
    void saysThatAFileIsFarTooLargeOnThePageItWasSentFrom() {
        assertThat(told(add("", bytes("x".repeat(9 * MEGABYTE))))).contains("the file is larger than is taken here");
        chair.get(page() + "?lang=es");
        assertThat(told(add("", bytes("x".repeat(9 * MEGABYTE)))))
                .contains("el archivo es más grande de lo que se acepta");
        assertThat(stored()).isEmpty();
        assertThat(uploadsLeft()).isZero();
    }

    @Test
    void takesNothingWithoutTheTickOrAFileOrForNoMeeting() {
        String token = chair.token(page());
        byte[] unticked = bytes(new String(form(token, "", "a.txt", bytes("words")), StandardCharsets.UTF_8)
                .replace("name=\"agreed\"", "name=\"other\""));
        assertThat(told(chair.postAs(door(), MULTIPART, unticked))).contains("tick this once those in it have agreed");
        assertThat(told(chair.post(page(), door(), Map.of("kind", "PHOTO", "agreed", "yes"))))
                .contains("choose a file");
        assertThat(chair.post(page(), door(), Map.of("kind", "HTML")).statusCode())
                .isEqualTo(400);
        assertThat(chair.postAs("/desk/documents/meeting/none", MULTIPART, form(token, "", "a.txt", bytes("words")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(stored()).isEmpty();
    }

    @Test
    void hasItOnceWhenTheButtonIsPressedTwice() {
        assertThat(told(add("", bytes("words")))).contains("It is stored.");
        assertThat(told(add("", bytes("words")))).contains("This very file is here already");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void removesItWithAReasonThatStays() {
        told(add("Rosa", bytes("words")));
        String removed = door() + "/" + stored().get(0).id() + "/removed";

        assertThat(told(chair.post(page(), removed, Map.of("reason", "short")))).contains("say why");
        assertThat(stored().get(0).isThere()).isTrue();
        assertThat(told(chair.post(page(), removed, Map.of("reason", "It shows a child."))))
                .contains("It is removed.", "Removed by chair", "It shows a child.")
                .doesNotContain("Rosa");
        assertThat(told(chair.post(page(), removed, Map.of("reason", "It shows a child."))))
                .contains("It was removed before.");

        assertThat(fetched().statusCode()).isEqualTo(404);
        assertThat(database.getCollection("document_bytes.chunks")
                        .countDocuments(new Document("files_id", stored().get(0).id())))
                .isZero();
        assertThat(trail(AuditAction.DOCUMENT_REMOVED))
                .singleElement()
                .asString()
                .startsWith("chair meeting/" + meeting)
                .endsWith("It shows a child.");
    }

    @Test
    void letsEachRoleDoWhatItMay() {
        told(add("The hall", bytes("words")));
        String one = door() + "/" + stored().get(0).id();

        for (Role role : List.of(Role.VIEWER, Role.MODERATOR)) {
            DeskVisitor reader = as(role);
            assertThat(reader.get(page()).body())
                    .contains("The hall")
                    .doesNotContain("enctype=\"multipart/form-data\"", one);
            assertThat(reader.get(one).statusCode()).isEqualTo(403);
            assertThat(reader.postAs(door(), MULTIPART, form(reader.token("/desk/me"), "", "a.txt", bytes("more")))
                            .statusCode())
                    .isEqualTo(403);
        }
        DeskVisitor facilitator = as(Role.FACILITATOR);
        assertThat(facilitator.get(one).statusCode()).isEqualTo(200);
        assertThat(facilitator.get(page()).body())
                .contains("multipart/form-data")
                .doesNotContain(one + "/removed");
        assertThat(facilitator
                        .post(page(), one + "/removed", Map.of("reason", "It shows a child."))
                        .statusCode())
                .isEqualTo(403);
        DeskVisitor stranger = new DeskVisitor(port);
        HttpResponse<String> answer =
                stranger.postAs(door(), MULTIPART, form(stranger.token("/login"), "", "a.txt", bytes("more")));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void takesNoFormWithoutTheTokenOfItsSession() {
        assertThat(chair.postAs(door(), MULTIPART, form("wrong", "", "a.txt", bytes("words")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(stored()).isEmpty();
        assertThat(uploadsLeft()).isZero();
    }

    @Test
    void findsADocumentOnlyWhereItBelongs() {
        told(add("", bytes("words")));
        String id = stored().get(0).id();
        assertThat(chair.get("/desk/documents/session/" + session() + "/" + id).statusCode())
                .isEqualTo(404);
        assertThat(chair.get("/desk/documents/other/" + meeting + "/" + id).statusCode())
                .isEqualTo(404);
        assertThat(chair.get(door() + "/none").statusCode()).isEqualTo(404);
    }

    @Test
    void takesLargeFilesNowhereElse() {
        byte[] large = form(chair.token(page()), "", "a.txt", bytes("x".repeat(4 * MEGABYTE)));
        assertThat(chair.postAs("/login", MULTIPART, large).statusCode()).isEqualTo(413);
        assertThat(chair.postAs(page(), MULTIPART, large).statusCode()).isEqualTo(413);
    }

    @Test
    void storesNothingOfWhatIsCutOffOnTheWay() throws Exception {
        byte[] whole = form(chair.token(page()), "", "a.txt", bytes("x".repeat(MEGABYTE)));
        try (Socket line = new Socket("localhost", port)) {
            OutputStream out = line.getOutputStream();
            out.write(bytes("POST " + door() + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + chair.cookies()
                    + "\r\nContent-Type: " + MULTIPART + "\r\nContent-Length: " + whole.length + "\r\n\r\n"));
            out.write(whole, 0, whole.length / 2);
            out.flush();
            for (int tries = 0; uploadsLeft() == 0 && tries < 100; tries++) {
                assertThat(chair.get(page()).statusCode()).isEqualTo(200);
            }
            assertThat(uploadsLeft()).isEqualTo(1);
        }
        for (int tries = 0; uploadsLeft() > 0 && tries < 100; tries++) {
            Thread.onSpinWait();
            assertThat(chair.get(page()).statusCode()).isEqualTo(200);
        }

        assertThat(uploadsLeft()).isZero();
        assertThat(stored()).isEmpty();
        assertThat(database.getCollection("unfinished_documents").countDocuments())
                .isZero();
    }
}
