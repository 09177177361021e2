package org.openconsult.app.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.app.Browser;
import org.openconsult.app.RunningApp;
import org.openconsult.app.ScriptedReception;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.Tap;
import org.openconsult.inbox.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Taps, pages that are turned, links and edits, as a chat app brings them. */
@RunningApp
class ChatTest {
    private static final String MESSAGES = "/api/simulator/messages";
    private static final String PHONE = "7000000101";
    private static final DrawnMessage PAGE = new DrawnMessage(
                    "<b>3</b> Nurses &amp; radios",
                    List.of(new DrawnChoice("More", "more"), new DrawnChoice("Share", "https://t.me/share/url?url=x")),
                    Optional.of("HTML"),
                    1)
            .asking("k3y");

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedReception reception;

    @Autowired
    private JsonMapper json;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        reception.reopen();
        reception.answer(message -> new Answer(Optional.of("talk/1"), List.of(PAGE, PAGE)));
    }

    @Test
    void namesWhatCanBeTappedAndWhatItAsked() {
        JsonNode replies = sent(Map.of("text", "3")).get("replies");
        JsonNode page = replies.get(0);
        assertThat(page.get("text").asString()).isEqualTo("<b>3</b> Nurses &amp; radios");
        assertThat(page.get("encoding").asString()).isEqualTo("HTML");
        assertThat(page.get("asked").asString()).isEqualTo("k3y");
        assertThat(page.has("replaces")).isFalse();
        assertThat(page.get("choices").get(1).get("value").asString()).isEqualTo("https://t.me/share/url?url=x");
        assertThat(page.get("id").asString())
                .startsWith("talk/1-0.")
                .doesNotContain(PHONE)
                .isNotEqualTo(replies.get(1).get("id").asString());
    }

    @Test
    void bringsATapWithWhatItsMessageAsked() {
        String id = page();
        sent(Map.of("text", "more", "tap", Map.of("message", id, "asked", "k3y")));
        assertThat(last().text()).isEqualTo("more");
        assertThat(last().tap()).hasValue(new Tap(id, Optional.of("k3y")));
        assertThat(last().edits()).isEmpty();
    }

    @Test
    void bringsATapOnAMessageThatAskedNothing() {
        reception.answer(message ->
                new Answer(Optional.of("talk/2"), List.of(new DrawnMessage("Hello", List.of(), Optional.empty(), 1))));
        String id = page();
        sent(Map.of("text", "more", "tap", Map.of("message", id)));
        assertThat(last().tap()).hasValue(new Tap(id, Optional.empty()));
    }

    @Test
    void saysWhichMessageAPageTakesThePlaceOf() {
        String id = page();
        reception.answer(message -> new Answer(
                Optional.of("talk/2"),
                List.of(PAGE.asking("n3xt").replacing(message.tap().map(Tap::message)))));
        JsonNode next = sent(Map.of("text", "more", "tap", Map.of("message", id, "asked", "k3y")))
                .get("replies")
                .get(0);
        assertThat(next.get("replaces").asString()).isEqualTo(id);
        assertThat(next.get("asked").asString()).isEqualTo("n3xt");
        assertThat(next.get("id").asString()).startsWith("talk/2-0.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | The field tap.message is missing.",
                "{\"message\":\" \",\"asked\":\"k3y\"} | The field tap.message is empty.",
                "{\"message\":\"ID\",\"asked\":\"\"} | The field tap.asked is empty.",
                "{\"message\":\"ID\",\"asked\":\"other\"} | The field tap names no reply that this phone got",
                "{\"message\":\"ID\"} | The field tap names no reply that this phone got",
                "{\"message\":\"IDx\",\"asked\":\"k3y\"} | The field tap names no reply that this phone got",
                "{\"message\":\"xID\",\"asked\":\"k3y\"} | The field tap names no reply that this phone got",
                "{\"message\":\"talk/1-0\",\"asked\":\"k3y\"} | The field tap names no reply that this phone got",
                "{\"message\":\".\",\"asked\":\"k3y\"} | The field tap names no reply that this phone got",
                "{\"message\":{},\"asked\":\"k3y\"} | The body must be JSON like",
                "`\"ID\"` | The body must be JSON like",
            })
    void refusesATapThatCannotBe(String tap, String sentence) {
        String id = page();
        reception.reopen();
        HttpResponse<String> answer = browser.post(
                MESSAGES,
                "application/json",
                "{\"channel\":\"telegram\",\"from\":\"" + PHONE + "\",\"text\":\"more\",\"tap\":"
                        + tap.replace("ID", id) + "}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
        assertThat(reception.received()).isEmpty();
    }

    @Test
    void refusesATapOnWhatAnotherPhoneGot() {
        Map<String, String> tap = Map.of("message", page(), "asked", "k3y");
        HttpResponse<String> answer = post(Map.of("text", "more", "tap", tap, "from", "7000000999"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("this phone").doesNotContain("7000000999");
        assertThat(post(Map.of("text", "more", "tap", tap, "channel", "sms")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void bringsAnEditOfWhatWasSent() {
        sent(Map.of("text", "3 nurses", "id", "m1"));
        InboundMessage original = last();
        sent(Map.of("text", "3 doctors", "id", "m2", "edits", "m1"));
        assertThat(last().edits()).hasValue(original.key());
        assertThat(last().key()).isNotEqualTo(original.key());
        assertThat(last().tap()).isEmpty();
    }

    @Test
    void refusesAnEditThatCannotBe() {
        assertThat(post(Map.of("text", "3", "id", "m1", "edits", "m1")).body())
                .contains("The field edits names this message itself");
        assertThat(post(Map.of("text", "3", "edits", " ")).body()).contains("The field edits is empty.");
        assertThat(post(Map.of("text", "3", "edits", "m1", "tap", Map.of("message", page())))
                        .body())
                .contains("only one of the fields tap and edits");
    }

    private String page() {
        return sent(Map.of("text", "3")).get("replies").get(0).get("id").asString();
    }

    private InboundMessage last() {
        return reception.received().get(reception.received().size() - 1);
    }

    private JsonNode sent(Map<String, Object> fields) {
        HttpResponse<String> answer = post(fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> post(Map<String, Object> fields) {
        Map<String, Object> body = new TreeMap<>(Map.of("channel", "telegram", "from", PHONE));
        body.putAll(fields);
        return browser.post(MESSAGES, "application/json", json.writeValueAsString(body));
    }
}
