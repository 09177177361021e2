package org.openconsult.telegram.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.openconsult.channel.InboundMessage;
import org.openconsult.telegram.played.BotApiServer;
import org.openconsult.telegram.played.RecordingReception;
import org.openconsult.testkit.WebhookContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = BotServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "consult.telegram.token=" + BotApiServer.TOKEN,
            "consult.telegram.mode=webhook",
            "consult.telegram.webhook-secret=known-to-two",
            "consult.telegram.api-url=http://127.0.0.1:9",
            "consult.public-url=https://consult.example.org"
        })
class TelegramWebhookContractTest extends WebhookContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingReception reception;

    @BeforeEach
    void forget() {
        reception.forget();
    }

    @Override
    protected String person() {
        return "42";
    }

    @Override
    protected Heard bring(String id, String from, String text) throws Exception {
        return post("known-to-two", id, from, text);
    }

    @Override
    protected Heard forge(String id, String from, String text) throws Exception {
        return post("known-to-one", id, from, text);
    }

    @Override
    protected List<InboundMessage> received() {
        return reception.received();
    }

    @Override
    protected void answering(String... texts) {}

    @Override
    protected void failing(RuntimeException failure) {
        reception.failsNext(failure);
    }

    private Heard post(String secret, String id, String from, String text) throws Exception {
        long number = Long.parseLong(id.substring(1));
        String update = JSON.writeValueAsString(Map.of(
                "update_id",
                number,
                "message",
                Map.of(
                        "message_id",
                        number,
                        "date",
                        1_700_000_000,
                        "chat",
                        Map.of("id", Long.parseLong(from), "type", "private"),
                        "from",
                        Map.of("id", Long.parseLong(from), "is_bot", false),
                        "text",
                        text)));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/channels/telegram"))
                                .header("Content-Type", "application/json")
                                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                                .POST(HttpRequest.BodyPublishers.ofString(update))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return new Heard(answer.statusCode(), answer.body().isEmpty() ? List.of() : List.of(answer.body()));
    }
}
