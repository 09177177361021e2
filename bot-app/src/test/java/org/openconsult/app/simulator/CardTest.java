package org.openconsult.app.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.app.Browser;
import org.openconsult.app.RunningApp;
import org.openconsult.app.ScriptedReception;
import org.openconsult.channel.CommentForm;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.Tap;
import org.openconsult.inbox.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cards, and what their actions bring back. */
@RunningApp
class CardTest {
    private static final DrawnMessage MESSAGE = new DrawnMessage("Nurses", List.of(), Optional.empty(), 1)
            .drawnAs("{\"type\":\"AdaptiveCard\",\"actions\":[{\"data\":{\"say\":\"more\"}}]}")
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
        reception.answer(message -> new Answer(Optional.of("talk/1"), List.of(MESSAGE)));
    }

    @Test
    void everyActionOfACardBringsBackWhatWasAsked() {
        JsonNode reply = shown();
        assertThat(reply.get("text").asString()).isEqualTo("Nurses");
        assertThat(reply.get("card").get("type").asString()).isEqualTo("AdaptiveCard");
        assertThat(reply.get("card").findValue("data").get("asked").asString()).isEqualTo("k3y");
    }

    @Test
    void aChoiceIsATapOnItsCard() {
        String id = shown().get("id").asString();
        assertThat(send("\"value\":{\"say\":\"more\",\"asked\":\"k3y\"},\"replyTo\":\"" + id + "\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(last().text()).isEqualTo("more");
        assertThat(last().tap()).hasValue(new Tap(id, Optional.of("k3y")));
    }

    @Test
    void aFormIsAComment() {
        send(
                "\"value\":{\"comment\":3,\"commitment\":\"clinics\",\"session\":\"s-1\",\"text\":\"Nurses\",\"stance\":\"oppose\","
                        + "\"stakeholder_type\":\"media\",\"organisation\":\" Radio \"}");
        assertThat(last().text()).isEqualTo("Nurses");
        assertThat(last().form())
                .hasValue(new CommentForm(
                        3,
                        Optional.of("oppose"),
                        Optional.of("media"),
                        Optional.of("Radio"),
                        Optional.of("s-1"),
                        Optional.of("clinics")));
    }

    @Test
    void whatIsLeftEmptyInAFormIsNotThere() {
        send("\"value\":{\"comment\":\"0\",\"stance\":\"\",\"organisation\":\"  \"}");
        assertThat(last().text()).isEmpty();
        assertThat(last().form())
                .hasValue(new CommentForm(0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | The field value is not what a card brings back",
                "{\"say\":\" \"} | The field value is not what a card brings back",
                "{\"comment\":-1} | The field value is not what a card brings back",
                "\"more\" | The field value is not what a card brings back",
                "{\"say\":\"more\",\"asked\":\"k3y\"} | The field replyTo names no reply that this phone got",
                "{\"comment\":1,\"text\":\"\\ud83d\"} | The field value.text has a broken character.",
            })
    void refusesWhatNoCardBringsBack(String value, String sentence) {
        HttpResponse<String> answer = send("\"value\":" + value + ",\"replyTo\":\"talk/1-0.x\"");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
        assertThat(reception.received()).isEmpty();
    }

    private JsonNode shown() {
        return json.readTree(send("\"text\":\"3\"").body()).get("replies").get(0);
    }

    private InboundMessage last() {
        return reception.received().get(reception.received().size() - 1);
    }

    private HttpResponse<String> send(String fields) {
        return browser.post(
                "/api/simulator/messages",
                "application/json",
                "{\"channel\":\"teams\",\"from\":\"29:bo\"," + fields + "}");
    }
}
