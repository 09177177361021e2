package org.openconsult.app.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.app.Browser;
import org.openconsult.app.PlayedProvider;
import org.openconsult.app.RunningApp;
import org.openconsult.app.coordinator.Coordinator;
import org.openconsult.app.coordinator.Coordinators;
import org.openconsult.app.coordinator.Role;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.mailing.MailingWorker;
import org.openconsult.turn.MessageFlow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Announcements by programs: who may, what is refused, and from the draft to the end. */
@RunningApp
@Import(PlayedProvider.class)
class AnnouncementsApiTest {
    private static final String API =
            "/api/v1/consultations/" + SamplePlan.load().id() + "/announcements";
    /** From where nobody wrote before. */
    private static final AtomicInteger PHONES = new AtomicInteger(100);

    private static final String LATER = "{\"version\":1,\"start\":\"2050-01-31T15:00:00Z\"}";
    private static final String WORDS = "The meeting is on Friday.";
    private static final String DRAFT = "{\"texts\":{\"en\":\"" + WORDS + "\"},\"channels\":[\"sms\"]}";

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Coordinators coordinators;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private MessageFlow flow;

    @Autowired
    private MailingWorker worker;

    @BeforeEach
    void open() {
        consultations.load(SamplePlan.openOn(LocalDate.now(ZoneOffset.UTC)));
        says("+5016009" + PHONES.incrementAndGet());
        says("+5016009" + PHONES.incrementAndGet());
    }

    private void says(String phone) {
        flow.receive(InboundMessage.text(
                new MessageKey("played:" + UUID.randomUUID()),
                new Address(new ChannelId("sms"), phone),
                "3 we need nurses",
                Instant.now()));
    }

    private HttpResponse<String> post(String path, String body) {
        return post(path, body, Browser.ADMINISTRATOR);
    }

    private HttpResponse<String> post(String path, String body, String who) {
        return new Browser(port)
                .post(API + path, "application/json", body, "Authorization", Browser.basic(who, Browser.PASSWORD));
    }

    private JsonNode get(String path) {
        return read(new Browser(port).getSignedIn(API + path));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return new JsonMapper().readTree(answer.body());
    }

    /** The path of a draft. */
    private String draft() {
        return "/" + read(post("", DRAFT)).path("id").asString();
    }

    @Test
    void isForThoseWhoRunConsultations() {
        coordinators.add(new Coordinator("looker", encoder.encode(Browser.PASSWORD), Role.VIEWER, Instant.EPOCH));
        String one = draft();

        assertThat(new Browser(port).get(API).statusCode()).isEqualTo(401);
        assertThat(post("", DRAFT, "looker").statusCode()).isEqualTo(403);
        assertThat(post(one + "/schedule", LATER, "looker").statusCode()).isEqualTo(403);
        assertThat(post(one + "/cancel", "", "looker").statusCode()).isEqualTo(403);
        assertThat(get(one).path("state").asString()).isEqualTo("draft");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"texts\":\"Secret\"}",
                "{\"texts\":{\"xx\":\"Secret\"}}",
                "{\"districts\":[\"nowhere\"]}",
                "{\"commented\":\"perhaps\"}",
                "{\"templates\":{\"en\":\"not a name\"}}"
            })
    void refusesADraftThatIsNoneAndKeepsNothing(String body) {
        int before = get("").path("announcements").size();

        HttpResponse<String> answer = post("", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("detail").doesNotContain("Secret");
        assertThat(get("").path("announcements").size()).isEqualTo(before);
    }

    @Test
    void showsWhatEachPartOfTheAudienceWouldGet() {
        JsonNode preview = get(draft() + "/preview");

        assertThat(preview.path("people").asInt()).isGreaterThan(1);
        assertThat(preview.path("segments").asInt())
                .isEqualTo(preview.path("people").asInt());
        JsonNode part = preview.path("parts").path(0);
        assertThat(part.path("channel").asString()).isEqualTo("sms");
        assertThat(part.path("messages").path(0).asString()).contains(WORDS, "STOP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"version\":\"x\"}",
                "{\"version\":1,\"start\":\"tomorrow\"}",
                "{\"version\":1,\"hours\":-1}",
                "{\"version\":1,\"hours\":337}"
            })
    void refusesAnOrderThatIsNoneAndSchedulesNothing(String body) {
        String one = draft();

        assertThat(post(one + "/schedule", body).statusCode()).isEqualTo(400);
        assertThat(get(one).path("state").asString()).isEqualTo("draft");
    }

    @Test
    void sendsNothingThatHasNoWordsOrWasNotRead() {
        String wordless = "/" + read(post("", "{}")).path("id").asString();
        String one = draft();

        assertThat(post(wordless + "/schedule", LATER).body()).contains("no text in the plan's default language");
        assertThat(post(one + "/schedule", LATER.replace("1,", "2,")).statusCode())
                .isEqualTo(409);
        assertThat(post(one + "/schedule", LATER).statusCode()).isEqualTo(200);
        assertThat(get(one).path("start").asString()).startsWith("2050-01-31");
        assertThat(post(one + "/schedule", LATER).statusCode()).isEqualTo(409);
        assertThat(read(post(one + "/cancel", "")).path("state").asString()).isEqualTo("cancelled");
        assertThat(post("/nothing/cancel", "").statusCode()).isEqualTo(404);
    }

    @Test
    void pausesGoesOnAndEnds() {
        String one = draft();
        assertThat(post(one + "/pause", "").statusCode()).isEqualTo(409);
        post(one + "/schedule", "{\"version\":1,\"hours\":336}");
        worker.step();

        assertThat(read(post(one + "/pause", "")).path("state").asString()).isEqualTo("paused");
        assertThat(read(post(one + "/resume", "")).path("state").asString()).isEqualTo("running");
        JsonNode ended = read(post(one + "/cancel", ""));
        assertThat(ended.path("state").asString()).isEqualTo("cancelled");
        assertThat(ended.path("people").asInt()).isGreaterThan(1);
        assertThat(ended.path("marks").path("waiting").asInt()).isPositive();
        assertThat(post(one + "/resume", "").statusCode()).isEqualTo(409);
    }
}
