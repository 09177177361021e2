package org.openconsult.teams.webhook;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.openconsult.teams.played.Activities;
import org.openconsult.teams.played.BotFramework;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings activities over HTTP, as Teams does. */
final class TeamsOverHttp {
    static final BotFramework FRAMEWORK = new BotFramework();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;

    TeamsOverHttp(int port) {
        this.port = port;
    }

    HttpResponse<String> bring(JsonNode activity) throws Exception {
        return post(Optional.of(FRAMEWORK.valid()), activity.toString());
    }

    HttpResponse<String> post(Optional<String> token, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + TeamsWebhook.PATH))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        token.ifPresent(shown -> request.header("Authorization", shown));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> head() throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + TeamsWebhook.PATH))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** An activity as if it were brought by our connector and came from our tenant. */
    static ObjectNode ours(ObjectNode activity) {
        activity.put("serviceUrl", Activities.SERVICE).put("channelId", "msteams");
        activity.withObjectProperty("channelData").withObjectProperty("tenant").put("id", Activities.TENANT);
        if (activity.path("conversation") instanceof ObjectNode conversation) {
            conversation.put("tenantId", Activities.TENANT);
        }
        return activity;
    }
}
