package org.openconsult.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.app.Browser;
import org.openconsult.app.MemoryComments;
import org.openconsult.app.RunningApp;
import org.openconsult.app.coordinator.Coordinator;
import org.openconsult.app.coordinator.Coordinators;
import org.openconsult.app.coordinator.Role;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

@RunningApp
class ConsultationsApiTest {
    private static final String PLANS = "/api/v1/consultations";
    private static final String COMMENTS = PLANS + "/bz-sample-2021-2022/comments.csv";
    private static final String YAML = "application/yaml";

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations plans;

    @Autowired
    private MemoryComments comments;

    @Autowired
    private Coordinators coordinators;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private MongoDatabase database;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        database.getCollection("consultations").deleteMany(new Document());
        comments.clear();
        database.getCollection("audit").deleteMany(new Document());
        comments.add(
                "c1",
                new Subject.OnCommitment(3, "x", 1),
                Stance.SUPPORT,
                "toledo",
                "call me on 600 1234",
                CommentStatus.RECEIVED);
    }

    private HttpResponse<String> load(String plan, String type) {
        return browser.post(PLANS, type, plan, "Authorization", administrator());
    }

    private static String administrator() {
        return Browser.basic(Browser.ADMINISTRATOR, Browser.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"application/yaml", "application/json", "text/plain", "application/x-www-form-urlencoded"})
    void loadsAPlanWhateverItsTypeIsCalled(String type) {
        HttpResponse<String> answer = load(SamplePlan.file(), type);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"id\":\"bz-sample-2021-2022\"", "\"version\":1", "\"warnings\":[");
        assertThat(browser.getSignedIn(PLANS).body()).contains("\"id\":\"bz-sample-2021-2022\"", "\"commitments\":8");
    }

    @Test
    void namesTheTranslationsThatThePlanAndTheBotLack() {
        String garifuna = SamplePlan.file().replace("languages: [en, es]", "languages: [en, es, cab]");
        assertThat(load(garifuna, YAML).body())
                .contains(
                        "The translation into \\\"cab\\\" is missing.",
                        "The bot has no texts of its own in \\\"cab\\\". It says them in \\\"en\\\" instead.");
    }

    @Test
    void saysWhichCommitmentsChanged() {
        load(SamplePlan.file(), YAML);
        String edited =
                SamplePlan.file().replace("so they need not travel to the capital", "and need not travel at all");
        assertThat(load(edited, YAML).body()).contains("\"changed\":[\"rural-health-reporting\"]", "\"version\":2");
    }

    @Test
    void namesErrorsByLineAndFieldAndLoadsNothing() {
        HttpResponse<String> answer = load(SamplePlan.file().replace("number: 1\n", "number: one\n"), YAML);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).startsWith("{\"errors\":[{\"line\":").contains("\"field\":\"commitments[0].number\"");
        assertThat(plans.all()).isEmpty();
    }

    @Test
    void refusesBrokenAndEndlessFiles() {
        byte[] latin = "título: sí".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(browser.post(PLANS, YAML, latin, "Authorization", administrator())
                        .body())
                .contains("not valid UTF-8");
        assertThat(load("", YAML).statusCode()).isEqualTo(422);
        assertThat(load("x".repeat(1024 * 1024 + 1), YAML).statusCode()).isEqualTo(413);
    }

    @Test
    void letsOnlyAdministratorsLoad() {
        assertThat(browser.post(PLANS, YAML, SamplePlan.file(), "Authorization", coordinator())
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get(PLANS, "Authorization", coordinator()).statusCode())
                .isEqualTo(200);
    }

    private String coordinator() {
        coordinators.add(new Coordinator("helper", encoder.encode("also a sentence"), Role.COORDINATOR, Instant.EPOCH));
        return Browser.basic("helper", "also a sentence");
    }

    @Test
    void handsOutMaskedCommentsAsAFile() {
        load(SamplePlan.file(), YAML);
        HttpResponse<String> answer = browser.getSignedIn(COMMENTS + "?stance=support&district=toledo");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/csv;charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "bz-sample-2021-2022-comments-public.csv");
        assertThat(answer.body()).startsWith("\uFEFFpublic_id,").contains("c1,1,true,", "[phone]");
        assertThat(database.getCollection("audit").countDocuments()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profile=secret | profile",
                "stance=maybe | stance",
                "distrct=toledo | There is no such parameter",
                "profile=restricted | Say why the unmasked texts are needed",
                "profile=restricted&reason=short | Say why the unmasked texts are needed",
            })
    void refusesWhatCannotBeUnderstood(String query, String sentence) {
        load(SamplePlan.file(), YAML);
        HttpResponse<String> answer = browser.getSignedIn(COMMENTS + "?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
        assertThat(database.getCollection("audit").countDocuments()).isZero();
    }

    @Test
    void knowsNoOtherPlan() {
        HttpResponse<String> answer = browser.getSignedIn(COMMENTS);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no consultation with this id.");
    }

    @Test
    void recordsWhoTookUnmaskedTextsAndWhy() {
        load(SamplePlan.file(), YAML);
        HttpResponse<String> answer = browser.getSignedIn(COMMENTS + "?profile=restricted&reason=asked+by+the+court");
        assertThat(answer.body()).contains("600 1234");
        Document entry = database.getCollection("audit").find().first();
        assertThat(entry)
                .isNotNull()
                .containsEntry("who", Browser.ADMINISTRATOR)
                .containsEntry("reason", "asked by the court");
        assertThat(entry.getDate("when")).isNotNull();
    }

    @Test
    void givesUnmaskedTextsToNobodyElse() {
        load(SamplePlan.file(), YAML);
        HttpResponse<String> answer =
                browser.get(COMMENTS + "?profile=restricted&reason=I+am+curious", "Authorization", coordinator());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("600 1234");
        assertThat(database.getCollection("audit").countDocuments()).isZero();
    }

    @Test
    void neverPassesAHalfFileOffAsAWholeOne() {
        load(SamplePlan.file(), YAML);
        for (int number = 0; number < 1_000; number++) {
            comments.add("c" + number, new Subject.WholePlan(), null, null, "a comment", CommentStatus.RECEIVED);
        }
        comments.breakAfter(900);
        assertThatThrownBy(() -> browser.getSignedIn(COMMENTS)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void saysSoWhenNothingCouldBeRead() {
        load(SamplePlan.file(), YAML);
        comments.breakAfter(0);
        assertThat(browser.getSignedIn(COMMENTS).statusCode()).isEqualTo(500);
    }
}
