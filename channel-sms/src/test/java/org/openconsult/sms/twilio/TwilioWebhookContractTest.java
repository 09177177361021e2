package org.openconsult.sms.twilio;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.openconsult.channel.InboundMessage;
import org.openconsult.sms.played.RecordingReception;
import org.openconsult.sms.played.WebhookServer;
import org.openconsult.testkit.AnsweringWebhookContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.NodeList;

@SpringBootTest(
        classes = WebhookServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "consult.sms.twilio.account-sid=AC00000000000000000000000000000000",
            "consult.sms.twilio.auth-token=12345",
            "consult.public-url=https://consult.example.org"
        })
class TwilioWebhookContractTest extends AnsweringWebhookContract {
    private static final String PATH = "/channels/sms/twilio";

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
        return heard(caller("12345").post(PATH, form(id, from, text)));
    }

    @Override
    protected Heard forge(String id, String from, String text) throws Exception {
        return heard(caller("another").post(PATH, form(id, from, text)));
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

    private SignedCaller caller(String token) {
        return new SignedCaller(new TwilioSigner(token), "https://consult.example.org", port);
    }

    private static String form(String id, String from, String text) {
        return "AccountSid=AC00000000000000000000000000000000&MessageSid=" + id
                + "&From=" + URLEncoder.encode(from, StandardCharsets.UTF_8)
                + "&Body=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Heard heard(HttpResponse<String> twiml) throws Exception {
        if (twiml.body().isEmpty()) {
            return new Heard(twiml.statusCode(), List.of());
        }
        NodeList bodies = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(twiml.body().getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("Body");
        return new Heard(
                twiml.statusCode(),
                IntStream.range(0, bodies.getLength())
                        .mapToObj(index -> bodies.item(index).getTextContent())
                        .toList());
    }
}
