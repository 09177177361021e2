package org.openconsult.app.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.app.Browser;
import org.openconsult.app.RunningApp;
import org.openconsult.app.ScriptedReception;
import org.openconsult.channel.InboundMessage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApp
class SimulatorTest {
    private static final String MESSAGES = "/api/simulator/messages";
    private static final String JSON = "application/json";
    private static final String HI = "{\"channel\":\"sms\",\"from\":\"+5016001234\",\"text\":\"hi\",\"id\":\"m1\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedReception reception;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        reception.reopen();
    }

    @Test
    void answersAsTheInterfaceSays() {
        HttpResponse<String> answer = browser.post(MESSAGES, JSON, HI);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"replies\":[{\"text\":\"You said: hi\",\"choices\":[{\"label\":\"Yes\",\"value\":\"1\"}],"
                        + "\"encoding\":\"GSM-7\",\"segments\":2}]}");
    }

    @Test
    void bringsTheTextAsAProviderWould() {
        browser.post(MESSAGES, JSON, HI);
        InboundMessage message = reception.received().get(0);
        assertThat(message.text()).isEqualTo("hi");
        assertThat(message.from().value()).isEqualTo("+5016001234");
        assertThat(message.from().channel().name()).isEqualTo("sms");
        assertThat(message.trial()).isFalse();
    }

    @Test
    void namesTheSameMessageTheSameAndHidesTheNumber() {
        browser.post(MESSAGES, JSON, HI);
        browser.post(MESSAGES, JSON, HI);
        browser.post(MESSAGES, JSON, HI.replace("1234", "9999"));
        browser.post(MESSAGES, JSON, HI.replace(",\"id\":\"m1\"", ""));
        browser.post(MESSAGES, JSON, HI.replace(",\"id\":\"m1\"", ""));
        var keys = reception.received().stream()
                .map(message -> message.key().value())
                .toList();
        assertThat(keys.get(0))
                .startsWith("simulator:sms:")
                .isEqualTo(keys.get(1))
                .doesNotContain("6001234");
        assertThat(keys.subList(1, 5)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"from\":\"+5016001234\",\"text\":\"hi\"} | The field channel is missing.",
                "{\"channel\":\"sms\",\"text\":\"hi\"} | The field from is missing.",
                "{\"channel\":\"sms\",\"from\":\" \",\"text\":\"hi\"} | The field from is empty.",
                "{\"channel\":\"sms\",\"from\":\"+5016001234\"} | The field text is missing.",
                "{\"channel\":\"pigeon\",\"from\":\"+5016001234\",\"text\":\"hi\"} | The field channel names no channel there is",
                "{\"channel\":\"sms\",\"from\":\"+5016001234\",\"text\":\"\\ud83d\"} | The field text has a broken character.",
                "{\"channel\":\"sms\",\"from\":\"+5016001234\",\"text\":\"hi\",\"id\":\"\"} | The field id is empty.",
                "{\"channel\":\"sms\",\"from\":{},\"text\":\"hi\"} | The body must be JSON like",
                "{\"channel\": | The body must be JSON like",
                "null | The body must be JSON like",
                "[] | The body must be JSON like",
                "`` | The body must be JSON like",
            })
    void refusesWhatCannotBeAMessage(String body, String sentence) {
        HttpResponse<String> answer = browser.post(MESSAGES, JSON, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
        assertThat(reception.received()).isEmpty();
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(browser.post(MESSAGES, JSON, HI.replace("hi", "x".repeat(20_001)))
                        .body())
                .contains("The field text is too long: at most 20000 characters are taken.");
        assertThat(browser.post(MESSAGES, JSON, HI.replace("hi", "x".repeat(300_000)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void refusesBrokenUtf8AndOtherFormats() {
        byte[] latin = HI.replace("hi", "señora").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(browser.post(MESSAGES, JSON, latin).body()).contains("The text is not valid UTF-8.");
        assertThat(browser.post(MESSAGES, "text/plain", HI).statusCode()).isEqualTo(415);
        assertThat(reception.received()).isEmpty();
    }

    @Test
    void saysToTryAgainWhileNothingCanBeStored() {
        reception.close();
        HttpResponse<String> answer = browser.post(MESSAGES, JSON, HI);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
}
