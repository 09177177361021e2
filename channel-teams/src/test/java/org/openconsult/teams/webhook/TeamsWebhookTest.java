package org.openconsult.teams.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.teams.inbound.Damage;
import org.openconsult.teams.played.Activities;
import org.openconsult.teams.played.BotFramework;
import org.openconsult.teams.played.RecordingReception;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What Teams is answered over HTTP, to each activity, whole and damaged, and what strangers are. */
@SpringBootTest(
        classes = BotServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "consult.teams.app-id=" + BotFramework.APP,
            "consult.teams.app-password=known-to-two",
            "consult.teams.tenant-id=" + Activities.TENANT,
            "consult.teams.max-body=64KB"
        })
class TeamsWebhookTest {
    private static final String EXECUTE =
            "name: 'adaptiveCard/action', replyToId: '1632', value: {action: {data: {comment: 3, text: 'nurses'}}}";
    private static final Map<String, Integer> OTHERS =
            Map.of("invoke-adaptiveCard-action-manual", 400, "playground/invoke-adaptiveCard_action-personal", 400);

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingReception reception;

    private TeamsOverHttp teams;

    @DynamicPropertySource
    static void framework(DynamicPropertyRegistry registry) {
        registry.add("consult.teams.openid-metadata-url", TeamsOverHttp.FRAMEWORK::metadata);
    }

    @BeforeEach
    void forget() {
        reception.forget();
        teams = new TeamsOverHttp(port);
    }

    static List<String> payloads() {
        return Activities.payloads();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void eachActivityGetsItsStatus(String name) throws Exception {
        assertThat(teams.bring(TeamsOverHttp.ours(Activities.payload(name))).statusCode())
                .isEqualTo(OTHERS.getOrDefault(name, 200));
    }

    /** Where its address or tenant is damaged it is nobody's, and where its name is, it may be unknown. */
    @ParameterizedTest
    @MethodSource("payloads")
    void noDamagedActivityMakesATrouble(String name) throws Exception {
        List<JsonNode> damaged =
                Damage.of(TeamsOverHttp.ours(Activities.payload(name))).toList();
        for (int index = name.length() % 7; index < damaged.size(); index += 7) {
            assertThat(teams.bring(damaged.get(index)).statusCode()).isIn(200, 400, 401, 403, 501);
        }
    }

    @Test
    void answersAnActionWithACardForWhoeverDidIt() throws Exception {
        reception.answers(List.of(new DrawnMessage("Saved", List.of(), Optional.empty(), 1)
                .drawnAs("{\"type\":\"AdaptiveCard\",\"body\":[\"¿Sí?\"]}")));
        HttpResponse<String> answer = teams.bring(Activities.personal("invoke", EXECUTE));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"statusCode\":200,\"type\":\"application/vnd.microsoft.card.adaptive\","
                        + "\"value\":{\"type\":\"AdaptiveCard\",\"body\":[\"¿Sí?\"]}}");
    }

    @Test
    void tellsWhichActionsAreNotOurs() throws Exception {
        HttpResponse<String> wrong = teams.bring(Activities.personal("invoke", EXECUTE.replace("comment: 3", "x: 3")));

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"statusCode\":400", "application/vnd.microsoft.error");
        assertThat(teams.bring(Activities.personal("invoke", "name: 'task/fetch'"))
                        .statusCode())
                .isEqualTo(501);
    }

    @Test
    void acknowledgesNoActionThatIsNotStored() throws Exception {
        reception.failsNext(new ReceptionClosedException("away"));
        HttpResponse<String> answer = teams.bring(Activities.personal("invoke", EXECUTE));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    static List<Optional<String>> strangers() {
        return List.of(
                Optional.empty(),
                Optional.of("Bearer x"),
                Optional.of(BotFramework.forged()),
                Optional.of(BotFramework.unsigned()));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void strangersHaveNoEffect(Optional<String> token) throws Exception {
        HttpResponse<String> answer = teams.post(
                token, Activities.personal("message", "text: '3 nurses'").toString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(reception.received()).isEmpty();
    }

    @Test
    void aTokenThatComesAgainBringsTheSameMessage() throws Exception {
        String token = TeamsOverHttp.FRAMEWORK.valid();
        String activity = Activities.personal("message", "text: '3 nurses'").toString();
        teams.post(Optional.of(token), activity);
        teams.post(Optional.of(token), activity);

        assertThat(reception.received().stream().map(message -> message.key()).collect(Collectors.toSet()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "7", "{\"type\":"})
    void refusesWhatIsNoActivity(String body) throws Exception {
        assertThat(teams.post(Optional.of(TeamsOverHttp.FRAMEWORK.valid()), body)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void readsNoMoreThanItsLimit() throws Exception {
        String long65 = Activities.personal("message", "")
                .put("text", "x".repeat(65 * 1024))
                .toString();

        assertThat(teams.post(Optional.of(TeamsOverHttp.FRAMEWORK.valid()), long65)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void onlyTakesWhatIsBrought() throws Exception {
        assertThat(teams.head().statusCode()).isEqualTo(405);
    }
}
