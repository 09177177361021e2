package org.openconsult.app.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.MemoryDatabase;
import org.openconsult.facilitation.SessionCounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sessions in a simulated group, with the sample consultation and all that takes part in real ones. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "consult.coordinator.username=" + Browser.ADMINISTRATOR,
            "consult.coordinator.password=" + Browser.PASSWORD,
        })
@ContextConfiguration(initializers = MemoryDatabase.class)
class GroupSessionTest {
    private static final String JSON = "application/json";
    private static final String FACILITATOR = "29:simulator-usher";
    private static final int PATIENCE_SECONDS = 30;

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Autowired
    private SessionCounts counts;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void threePeopleCommentAndTheSummarySaysWhatCameOfIt() throws Exception {
        lead("three", "session 1");
        JsonNode card = await("three", "Comments so far: 0");
        JsonNode form = card.get("card").findValues("data").stream()
                .filter(data -> data.has("comment"))
                .findFirst()
                .orElseThrow();

        comment(form, "29:bo", "Market days please", "support", "government");
        comment(form, "29:marisol", "On the board too", "support_with_changes", "civil_society");
        JsonNode thanks = comment(form, "29:flowers", "No budget", "oppose", "academia");
        assertThat(thanks.get("replies").get(0).get("card").get("type").asString())
                .isEqualTo("AdaptiveCard");

        counts.show();
        JsonNode counted = await("three", "Comments so far: 3");
        assertThat(counted.get("id")).isEqualTo(card.get("id"));

        lead("three", "session close");
        String summary = await("three", "Market days please").get("text").asString();
        assertThat(summary).contains("On the board too", "No budget").doesNotContain("flowers");

        String session = form.get("session").asString();
        assertThat(export().lines().filter(line -> line.contains(session)))
                .hasSize(3)
                .anyMatch(row -> row.contains(",government,") && row.contains(",support,"))
                .anyMatch(row -> row.contains(",civil_society,") && row.contains(",support_with_changes,"))
                .anyMatch(row -> row.contains(",academia,") && row.contains(",oppose,"));
    }

    @Test
    void wordsInASessionAreAComment() throws Exception {
        lead("words", "session 2");
        await("words", "Comments so far: 0");
        JsonNode heard = say("words", "29:tillett", "A short form would be best");
        assertThat(heard.get("understood").asBoolean()).isTrue();
        assertThat(heard.get("replies").get(0).has("card")).isTrue();
        counts.show();
        await("words", "Comments so far: 1");
    }

    @Test
    void wordsOutsideOfASessionAreNotForUs() {
        JsonNode heard = say("none", "29:tillett", "Good morning");
        assertThat(heard.get("understood").asBoolean()).isFalse();
        assertThat(heard.get("replies")).isEmpty();
    }

    @Test
    void nobodyElseLeads() throws Exception {
        say("other", "29:tillett", "session 3");
        assertThat(await("other", "desk").get("card")).isNotNull();
    }

    @Test
    void refusesWhatCannotBeSaidInAGroup() {
        assertThat(post("/api/simulator/groups/x/messages", "{\"text\":\"session 3\"}")
                        .body())
                .contains("The field from is missing.");
        assertThat(post("/api/simulator/groups/x/messages", "{\"from\":\"29:bo\",\"text\":\" \"}")
                        .body())
                .contains("The field text is empty.");
        assertThat(post("/api/simulator/groups/x/messages", "[]").body()).contains("The body must be JSON like");
    }

    private void lead(String group, String text) {
        assertThat(say(group, FACILITATOR, text).get("understood").asBoolean()).isTrue();
    }

    private JsonNode say(String group, String from, String text) {
        return answer(post(
                "/api/simulator/groups/" + group + "/messages",
                json.writeValueAsString(Map.of("from", from, "text", text))));
    }

    private JsonNode comment(JsonNode form, String from, String text, String stance, String type) {
        ObjectNode value = ((ObjectNode) form.deepCopy())
                .put("text", text)
                .put("stance", stance)
                .put("stakeholder_type", type)
                .put("organisation", "One of many");
        var body = new TreeMap<String, Object>(Map.of("channel", "teams", "from", from, "value", value));
        return answer(post("/api/simulator/messages", json.writeValueAsString(body)));
    }

    /** The message in a group that says this, once it is there. */
    private JsonNode await(String group, String words) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            for (JsonNode message : answer(browser.get("/api/simulator/groups/" + group + "/messages"))
                    .get("messages")) {
                if (message.get("text").asString().contains(words)) {
                    return message;
                }
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("It was not said: " + words);
    }

    private String export() {
        JsonNode all = answer(browser.getSignedIn("/api/v1/consultations"));
        String id = all.findValue("id").asString();
        return browser.getSignedIn("/api/v1/consultations/" + id + "/comments.csv")
                .body();
    }

    private HttpResponse<String> post(String path, String body) {
        return browser.post(path, JSON, body);
    }

    private JsonNode answer(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
