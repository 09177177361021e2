package org.openconsult.app.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.answering.TellingPeople;
import org.openconsult.app.Browser;
import org.openconsult.app.MemoryDatabase;
import org.openconsult.app.coordinator.Coordinator;
import org.openconsult.app.coordinator.Coordinators;
import org.openconsult.app.coordinator.Role;
import org.openconsult.audit.Outcome;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.mailing.QuietHours;
import org.openconsult.mailing.Timing;
import org.openconsult.storage.Storage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** People comment on three channels, are answered, and each hears it where they wrote. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "consult.coordinator.username=" + Browser.ADMINISTRATOR,
            "consult.coordinator.password=" + Browser.PASSWORD,
        })
@ContextConfiguration(initializers = MemoryDatabase.class)
class AnsweredPhonesTest {
    private static final String JSON = "application/json";
    private static final String SECOND = "second-reader";
    private static final String REASON =
            "Two nurses are added to the clinic in 2022. A third needs money that the budget of"
                    + " this plan does not have; the ministry asks for it in the next one.";

    /** By channel, who writes there. */
    private static final Map<String, String> PHONES =
            Map.of("sms", "+5016007301", "telegram", "7000007302", "teams", "29:answered");

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Coordinators coordinators;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Consultations consultations;

    @Autowired
    private TellingPeople telling;

    @Autowired
    private SimulatedGroups phones;

    @Autowired
    private Storage storage;

    private Browser browser;
    private ActionPlan plan;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        plan = consultations.current().orElseThrow().plan();
        coordinators.add(new Coordinator(SECOND, encoder.encode(Browser.PASSWORD), Role.COORDINATOR, Instant.EPOCH));
    }

    private String say(String channel, String text) {
        HttpResponse<String> answer = browser.post(
                "/api/simulator/messages",
                JSON,
                json.writeValueAsString(Map.of("channel", channel, "from", PHONES.get(channel), "text", text)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** The stored comment that somebody made by these words. */
    private Document comment(String words) {
        Document found = storage.collection(Storage.COMMENTS)
                .find(new Document("revisions.text", words).append("version", 1L))
                .first();
        assertThat(found).as(words).isNotNull();
        return found;
    }

    private HttpResponse<String> step(String comment, String step, String who, Map<String, ?> body) {
        return post(comment, step, who, json.writeValueAsString(body));
    }

    private HttpResponse<String> post(String comment, String step, String who, String body) {
        return browser.post(
                "/api/v1/consultations/" + plan.id() + "/responses/comment/" + comment + "/" + step,
                JSON,
                body,
                "Authorization",
                Browser.basic(who, Browser.PASSWORD));
    }

    private void publish(String comment, String outcome) {
        assertThat(post(comment, "draft", Browser.ADMINISTRATOR, "null").statusCode())
                .as("a body that says nothing")
                .isEqualTo(400);
        Map<String, ?> text = Map.of("seen", 0, "outcome", outcome, "reason", Map.of("en", REASON));
        assertThat(step(comment, "draft", Browser.ADMINISTRATOR, text).statusCode())
                .isEqualTo(200);
        assertThat(step(comment, "publish", SECOND, Map.of("seen", 1)).statusCode())
                .isEqualTo(422);
        assertThat(step(comment, "review", Browser.ADMINISTRATOR, Map.of("seen", 1))
                        .statusCode())
                .isEqualTo(422);
        assertThat(step(comment, "review", SECOND, Map.of("seen", 1)).statusCode())
                .isEqualTo(200);
        assertThat(step(comment, "publish", SECOND, Map.of("seen", 1)).statusCode())
                .isEqualTo(409);
        assertThat(step(comment, "publish", SECOND, Map.of("seen", 2)).statusCode())
                .isEqualTo(200);
    }

    private List<String> heard(String channel) {
        return phones.saidIn(new Address(new ChannelId(channel), PHONES.get(channel))).stream()
                .map(said -> json.writeValueAsString(said))
                .toList();
    }

    private void tell() {
        Timing now = new Timing(Instant.now(), Duration.ZERO, QuietHours.none(plan.timeZone()));
        String id = UUID.randomUUID().toString();
        assertThat(telling.tell(id, plan, Map.of(), now, Browser.ADMINISTRATOR)).isEqualTo(Outcome.DONE);
        await().atMost(Duration.ofSeconds(60)).until(() -> telling.of(plan.id()).stream()
                .allMatch(mailing -> mailing.state().isEnded()));
    }

    @Test
    void eachHearsTheAnswerWhereTheyWroteAndNobodyTwice() {
        Map<String, String> outcomes = new LinkedHashMap<>();
        outcomes.put("sms", "accepted_in_part");
        outcomes.put("telegram", "not_accepted");
        outcomes.put("teams", "already_covered");
        Map<String, Document> comments = new LinkedHashMap<>();
        outcomes.forEach((channel, outcome) -> {
            say(channel, "3 we need nurses by " + channel);
            comments.put(channel, comment("we need nurses by " + channel));
            publish(comments.get(channel).getString("id"), outcome);
        });
        await().atMost(Duration.ofSeconds(60)).until(() -> telling.preview(plan).people() >= outcomes.size());

        tell();

        outcomes.forEach((channel, outcome) -> {
            String code = new ReceiptCode(comments.get(channel).getString("receipt")).shown();
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(heard(channel))
                    .singleElement()
                    .asString()
                    .contains(code, outcome.toUpperCase(Locale.ROOT).replace('_', ' ')));
            assertThat(say(channel, "why")).contains("the ministry asks for it in the next one");
            assertThat(say(channel, "status " + code)).contains("Two nurses are added");
            assertThat(page("/comments/" + comments.get(channel).getString("id")))
                    .contains(REASON);
        });
        assertThat(heard("sms").get(0)).contains("Reply WHY for more.").doesNotContain("the ministry");
        assertThat(page("/comments")).contains("◐ Accepted in part", "✕ Not accepted", "● Already covered");
        assertThat(export())
                .anyMatch(row -> row.contains("we need nurses by sms")
                        && row.contains(",accepted_in_part,")
                        && row.contains("the ministry asks"));

        tell();
        assertThat(outcomes.keySet())
                .allSatisfy(channel -> assertThat(heard(channel)).hasSize(1));
    }

    private String page(String path) {
        return browser.get("/consultations/" + plan.id() + path, "Accept", "text/html", "Accept-Language", "en")
                .body();
    }

    private List<String> export() {
        return browser.getSignedIn("/api/v1/consultations/" + plan.id() + "/comments.csv")
                .body()
                .lines()
                .toList();
    }
}
