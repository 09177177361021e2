package org.openconsult.app.desk.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.RunningApp;
import org.openconsult.app.coordinator.Coordinator;
import org.openconsult.app.coordinator.Coordinators;
import org.openconsult.app.coordinator.Role;
import org.openconsult.app.desk.KeptComments;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.mailing.Mailings;
import org.openconsult.storage.Storage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Two people at the desk write, review and publish what was decided. */
@RunningApp
class ResponsesPagesTest {
    private static final String PLAN = "bz-sample-2021-2022";
    private static final String LIST = "/desk/responses?consultation=" + PLAN;
    private static final String PAGE = "/desk/responses/commitment/open-tourism-directory";
    private static final String HERE = PAGE + "?consultation=" + PLAN;
    private static final Subject DIRECTORY = new Subject.OnCommitment(3, "open-tourism-directory", 1);

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations plans;

    @Autowired
    private Storage storage;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Coordinators coordinators;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Mailings mailings;

    private DeskVisitor chair;
    private DeskVisitor second;

    @BeforeEach
    void begin() {
        List.of("consultations", "responses", "phase_moves")
                .forEach(name -> database.getCollection(name).deleteMany(new Document()));
        plans.load(SamplePlan.openOn(LocalDate.now(ZoneOffset.UTC)));
        coordinators.add(
                new Coordinator("second", encoder.encode("also quite a sentence"), Role.COORDINATOR, Instant.EPOCH));
        chair = DeskVisitor.administrator(port);
        second = DeskVisitor.signedIn(port, "second", "also quite a sentence");
    }

    /** What the page says after somebody did a step. */
    private String step(DeskVisitor who, String step, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int index = 0; index < fields.length; index += 2) {
            form.put(fields[index], fields[index + 1]);
        }
        HttpResponse<String> answer = who.post(HERE, PAGE + "/" + step + "?consultation=" + PLAN, form);
        assertThat(answer.statusCode()).isEqualTo(302);
        return who.get(HERE).body();
    }

    @Test
    void leadAResponseFromADraftToEverybody() {
        new KeptComments(storage, PLAN).keep("aardvark-1", DIRECTORY, "an aardvark on the board");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        chair.get("/desk/comments?answered=no&q=aardvark").body())
                .contains("an aardvark on the board"));

        assertThat(step(chair, "draft", "version", "0", "outcome", "accepted", "reason.en", "<b>Yes</b>, all of it."))
                .contains("Kept as a draft", "&lt;b&gt;Yes&lt;/b&gt;, all of it.", "nobody reviews their own words")
                .doesNotContain("I have read it", "<b>Yes</b>");
        assertThat(step(chair, "review", "version", "1")).contains("Nothing was reviewed");
        assertThat(step(second, "publish", "version", "1")).contains("a second person has to review it first");
        assertThat(step(second, "review", "version", "1")).contains("Reviewed. It can be published now.");
        assertThat(step(chair, "publish", "version", "2")).contains("Published.", "Published on");

        assertThat(chair.get("/desk/comments?answered=yes&q=aardvark").body()).contains("an aardvark on the board");
        assertThat(chair.get("/desk/comments?answered=no&q=aardvark").body())
                .doesNotContain("an aardvark on the board");
        assertThat(chair.get("/desk/comments?open=aardvark-1").body()).contains("Answered: Accepted");
        assertThat(chair.get(LIST).body()).contains("● published");
        assertThat(new Browser(port)
                        .get("/consultations/" + PLAN + "/responses", "Accept", "text/html")
                        .body())
                .contains("✓ Accepted", "&lt;b&gt;Yes&lt;/b&gt;, all of it.");
    }

    @Test
    void giveBackWhatCouldNotBeKept() {
        assertThat(step(chair, "draft", "version", "0", "outcome", "accepted", "reason.es", "Sí, todo."))
                .contains("Nothing was kept: choose an outcome", "Sí, todo.");
        step(chair, "draft", "version", "0", "outcome", "accepted", "reason.en", "Yes.");
        assertThat(step(second, "draft", "version", "0", "outcome", "not_accepted", "reason.en", "No, my words."))
                .contains("Somebody changed this response", "No, my words.", "Yes.");
    }

    @Test
    void sayWhereTheConsultationStandsOnlyOnceItIsOverAndAllIsAnswered() {
        new KeptComments(storage, PLAN).keep("aardvark-2", DIRECTORY, "an aardvark waits");
        assertThat(chair.get(LIST).body())
                .contains("● Open", "Once its last day is over")
                .doesNotContain("Say so");
        database.getCollection("consultations").deleteMany(new Document());
        plans.load(SamplePlan.openOn(LocalDate.now(ZoneOffset.UTC).minusYears(1)));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        chair.get("/desk/comments?answered=no&q=waits").body())
                .contains("an aardvark waits"));

        assertThat(moved(second, "answering", "")).contains("It is so now.", "■ Answering");
        assertThat(moved(second, "published", "all is said now")).contains("comments still wait for an answer");
        assertThat(moved(chair, "published", "short")).contains("comments still wait for an answer");
        assertThat(moved(chair, "published", "The committee decided so")).contains("It is so now.");
        assertThat(chair.get("/desk?consultation=" + PLAN).body()).contains("■ All is published");
        assertThat(chair.get("/desk/audit").body()).contains("Phase changed", "The committee decided so");
    }

    private String moved(DeskVisitor who, String to, String reason) {
        who.post(LIST, "/desk/responses/phase?consultation=" + PLAN, Map.of("to", to, "reason", reason));
        return who.get(LIST).body();
    }

    @Test
    void nameTheApprovedFormInWhichPeopleAreTold() {
        String people = "/desk/responses/people?consultation=" + PLAN;
        String press = UUID.randomUUID().toString();

        chair.post(LIST, people, Map.of("press", press, "template.en", "not a name"));
        assertThat(chair.get(people).body()).contains("the name of an approved form has only letters");
        assertThat(mailings.find(press)).isEmpty();

        chair.post(LIST, people, Map.of("press", press, "template.en", "HX1", "template.es", ""));
        assertThat(mailings.find(press))
                .hasValueSatisfying(begun ->
                        assertThat(begun.draft().templates()).containsExactly(Map.entry(Language.ENGLISH, "HX1")));
    }

    @Test
    void sayWhatThereIsNot() {
        assertThat(chair.get("/desk/responses/weather/x").statusCode()).isEqualTo(404);
        assertThat(chair.get("/desk/responses?lang=es").body())
                .contains("Respuestas", "Para muchos comentarios a la vez");
        assertThat(chair.get("/desk/responses/people?lang=en").body()).contains("Tell people");
    }
}
