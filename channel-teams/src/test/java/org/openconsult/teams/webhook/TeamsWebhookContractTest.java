package org.openconsult.teams.webhook;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.openconsult.channel.InboundMessage;
import org.openconsult.teams.played.Activities;
import org.openconsult.teams.played.BotFramework;
import org.openconsult.teams.played.RecordingReception;
import org.openconsult.testkit.WebhookContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest(
        classes = BotServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "consult.teams.app-id=" + BotFramework.APP,
            "consult.teams.app-password=known-to-two",
            "consult.teams.tenant-id=" + Activities.TENANT
        })
class TeamsWebhookContractTest extends WebhookContract {
    @LocalServerPort
    private int port;

    @Autowired
    private RecordingReception reception;

    @DynamicPropertySource
    static void framework(DynamicPropertyRegistry registry) {
        registry.add("consult.teams.openid-metadata-url", TeamsOverHttp.FRAMEWORK::metadata);
    }

    @BeforeEach
    void forget() {
        reception.forget();
    }

    @Override
    protected String person() {
        return "29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgFmB39ATiQWA85gQtHieVkKilBZ9XHoq9j7Zaqt7CZ-NJWi7me2kHTL3Bw";
    }

    @Override
    protected Heard bring(String id, String from, String text) throws Exception {
        return heard(activity(id, from, text));
    }

    /** Somebody of another tenant. */
    @Override
    protected Heard forge(String id, String from, String text) throws Exception {
        ObjectNode activity = activity(id, from, text);
        activity.withObjectProperty("channelData")
                .withObjectProperty("tenant")
                .put("id", "b28fdbfd-2b78-4f93-b0f8-8881793f0f8f");
        return heard(activity);
    }

    private Heard heard(ObjectNode activity) throws Exception {
        HttpResponse<String> answer = new TeamsOverHttp(port).bring(activity);
        return new Heard(answer.statusCode(), answer.body().isEmpty() ? List.of() : List.of(answer.body()));
    }

    private static ObjectNode activity(String id, String from, String text) {
        ObjectNode activity = Activities.personal("message", "").put("id", id).put("text", text);
        activity.withObjectProperty("from").put("id", from);
        return activity;
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
}
