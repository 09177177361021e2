package org.openconsult.teams.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openconsult.http.request.RejectedRequestException;
import org.openconsult.teams.played.Activities;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tokens that another program signs, {@code identity.js} of {@code peers/teams}: right ones, and wrong ones of every kind.
 * The system property says where it is; {@code ./test-peers} gives it.
 */
@EnabledIfSystemProperty(named = "peer.teams-identity", matches = "http.*")
class AdmissionTeamsPeerTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SERVICE = "https://smba.trafficmanager.net/amer/";

    private final URI peer = URI.create(System.getProperty("peer.teams-identity", "http://127.0.0.1:1"));
    private final HttpClient http = HttpClient.newHttpClient();

    private JsonNode asked(HttpRequest request) throws IOException, InterruptedException {
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    private List<String> letIn(Admission admission, JsonNode tokens, String tenant) {
        List<String> kinds = new ArrayList<>();
        for (JsonNode token : tokens) {
            ObjectNode activity = Activities.personal(
                    "message",
                    "channelData: {tenant: {id: '" + tenant + "'}}, serviceUrl: '" + SERVICE + "', text: 'hello'");
            token.path("activity").properties().forEach(field -> activity.set(field.getKey(), field.getValue()));
            try {
                Optional<String> header = Optional.of(token.path("authorization"))
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue);
                admission.require(admission.tokenIn(header), activity);
                kinds.add(token.path("kind").asString());
            } catch (RejectedRequestException refused) {
                assertThat(refused.status().value()).isIn(401, 403);
            }
        }
        return kinds;
    }

    @Test
    void letsInWhatIsRightAndNothingElse() throws Exception {
        JsonNode who = asked(HttpRequest.newBuilder(peer.resolve("/control")).build());
        JsonNode tokens = asked(HttpRequest.newBuilder(peer.resolve("/control/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"serviceUrl\":\"" + SERVICE + "\"}"))
                .build());
        Admission admission = new Admission(
                URI.create(who.path("metadata").asString()),
                who.path("appId").asString(),
                who.path("tenantId").asString(),
                InstantSource.system());

        // That what is replayed has no second effect is the reception's.
        assertThat(letIn(admission, tokens, who.path("tenantId").asString())).containsExactly("valid", "replayed");
        assertThat(tokens.size()).isGreaterThan(20);
    }
}
