package org.openconsult.sms.kannel;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.openconsult.channel.InboundMessage;
import org.openconsult.sms.played.RecordingReception;
import org.openconsult.sms.played.WebhookServer;
import org.openconsult.testkit.AnsweringWebhookContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = WebhookServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "consult.sms.kannel.inbound-token=s3cret")
class KannelWebhookContractTest extends AnsweringWebhookContract {
    @LocalServerPort
    private int port;

    @Autowired
    private RecordingReception reception;

    @BeforeEach
    void forget() {
        reception.forget();
    }

    @Override
    protected Heard bring(String id, String from, String text) throws Exception {
        return send("s3cret", id, from, text);
    }

    @Override
    protected Heard forge(String id, String from, String text) throws Exception {
        return send("guessed", id, from, text);
    }

    @Override
    protected List<InboundMessage> received() {
        return List.copyOf(reception.received);
    }

    @Override
    protected void answering(String... texts) {
        reception.answers(texts);
    }

    @Override
    protected void failing(RuntimeException failure) {
        reception.fails(failure);
    }

    private Heard send(String token, String id, String from, String text) throws Exception {
        HttpResponse<String> answer = new KannelCaller(port)
                .post(
                        "token=" + token + "&id=" + id,
                        text.getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "text/plain; charset=\"UTF-8\"", "X-Kannel-From", from));
        return new Heard(answer.statusCode(), answer.body().isEmpty() ? List.of() : List.of(answer.body()));
    }
}
