package org.openconsult.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.app.Browser;
import org.openconsult.app.MemoryComments;
import org.openconsult.app.PlanTexts;
import org.openconsult.app.RunningApp;
import org.openconsult.app.coordinator.Coordinator;
import org.openconsult.app.coordinator.Coordinators;
import org.openconsult.app.coordinator.Role;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditEntry;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditTrail;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.PlanAuthor;
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

    @Autowired
    private AuditTrail trail;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        database.getCollection("consultations").deleteMany(new Document());
        database.getCollection("commitment_versions").deleteMany(new Document());
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
        return load(plan, type, "");
    }

    private HttpResponse<String> load(String plan, String type, String query) {
        return browser.post(PLANS + query, type, plan, "Authorization", administrator());
    }

    /** Without who loaded plans. */
    private FindIterable<Document> downloads() {
        return database.getCollection("audit").find(Filters.ne("what", AuditAction.PLAN_LOADED.word()));
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
        assertThat(load(PlanTexts.reworded(SamplePlan.file()), YAML).body())
                .contains("\"changed\":[\"rural-health-reporting\"]", "\"version\":2");
    }

    @Test
    void tellsTheAuditTrailWhoLoadedWhat() {
        load(SamplePlan.file(), YAML);
        load(PlanTexts.reworded(SamplePlan.file()), YAML, "?reason=asked+by+the+committee");

        List<AuditEntry> entries =
                trail.page(AuditFilter.ALL, Optional.empty(), 10).entries();
        assertThat(entries).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.who()).isEqualTo(Browser.ADMINISTRATOR);
            assertThat(entry.action()).isEqualTo(AuditAction.PLAN_LOADED);
            assertThat(entry.thing().id()).isEqualTo("bz-sample-2021-2022");
            assertThat(entry.tookEffect()).isTrue();
        });
        AuditEntry second = entries.get(0);
        assertThat(second.before()).containsEntry("version", 1);
        assertThat(second.after())
                .containsEntry("version", 2)
                .containsEntry("changed", List.of("rural-health-reporting"));
        assertThat(second.reason()).isEqualTo("asked by the committee");
        assertThat(plans.edition("bz-sample-2021-2022").orElseThrow().author())
                .contains(new PlanAuthor(Browser.ADMINISTRATOR, "asked by the committee"));
    }

    @Test
    void asksNothingForOtherWordsOrThePlanAsItIsWhileItIsOpen() {
        String open = PlanTexts.file(PlanTexts.open());
        assertThat(load(open, YAML).statusCode()).isEqualTo(201);
        assertThat(load(open, YAML).statusCode()).isEqualTo(201);
        assertThat(load(PlanTexts.reworded(open), YAML).body()).contains("\"changed\":[\"rural-health-reporting\"]");
        assertThat(load(open.replace("id: bz-sample-2021-2022", "id: another-plan"), YAML)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void warnsOfACommitmentThatAnOpenConsultationLost() {
        ActionPlan open = PlanTexts.open();
        load(PlanTexts.file(open), YAML);
        String fewer = PlanTexts.file(open.withCommitments(1, open.commitments().subList(1, 8)));
        HttpResponse<String> answer = load(fewer, YAML, "?reason=it+was+withdrawn+by+the+ministry");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body())
                .contains("\"removed\":[\"rural-health-reporting\"]")
                .contains("\"field\":\"commitments\"", "rural-health-reporting\\\" is gone while the public is asked.");
        assertThat(plans.edition(open.id()).orElseThrow().author())
                .contains(new PlanAuthor(Browser.ADMINISTRATOR, "it was withdrawn by the ministry"));
    }

    @Test
    void warnsOfANumberThatOpensAnotherCommitmentWhilePeopleTypeIt() {
        ActionPlan open = PlanTexts.open();
        load(PlanTexts.file(open), YAML);
        List<Commitment> swapped = new ArrayList<>(open.commitments());
        swapped.set(0, open.commitments().get(0).withNumber(2));
        swapped.set(1, open.commitments().get(1).withNumber(1));
        HttpResponse<String> answer = load(PlanTexts.file(open.withCommitments(1, swapped)), YAML);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("Number 1 opened", "Number 2 opened");
    }

    @Test
    void warnsOfANumberOfTheDraftThatMeansAnotherCommitmentAfterTheClosing() {
        load(SamplePlan.file(), YAML);
        List<Commitment> swapped = new ArrayList<>(SamplePlan.load().commitments());
        swapped.set(0, swapped.get(0).withNumber(2));
        swapped.set(1, SamplePlan.load().commitments().get(1).withNumber(1));
        HttpResponse<String> answer = load(PlanTexts.file(SamplePlan.load().withCommitments(1, swapped)), YAML);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body())
                .contains("Number 1 was \\\"rural-health-reporting\\\" when the public was asked", "Number 2 was")
                .doesNotContain("Number 3");
    }

    @Test
    void warnsThatAnOpenConsultationIsClosed() {
        load(PlanTexts.file(PlanTexts.open()), YAML);
        assertThat(load(SamplePlan.file(), YAML).body())
                .contains("\"field\":\"phases\"", "The public is not asked any more.");
    }

    @Test
    void refusesAReasonThatSaysNothingOrMoreThanIsKept() {
        assertThat(load(SamplePlan.file(), YAML, "?reason=short").statusCode()).isEqualTo(400);
        assertThat(load(SamplePlan.file(), YAML, "?reason=" + "x".repeat(501)).statusCode())
                .isEqualTo(400);
        assertThat(plans.all()).isEmpty();
    }

    @Test
    void putsTheFilesOwnDatesInThePlaceOfThoseThatTheProductGaveTheSample() {
        plans.load(PlanTexts.open());
        assertThat(load(SamplePlan.file(), YAML).statusCode()).isEqualTo(201);
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
        assertThat(downloads()).isEmpty();
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
        assertThat(downloads()).isEmpty();
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
        Document entry = downloads().first();
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
        assertThat(downloads()).isEmpty();
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
