package org.openconsult.faults.announcement;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.bson.Document;

/** A coordinator's program that sends an announcement by the API of an instance, whichever is there. */
public final class AnnouncementDesk {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String password;

    public AnnouncementDesk(String username, String password) {
        this.password = "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes one, and answers where it is. */
    public String write(URI api) {
        Document made =
                post(api, "{\"texts\":{\"en\":\"The meeting is on Friday.\",\"es\":\"La reunion es el viernes.\"}}");
        return made.getString("id");
    }

    public void start(URI api) {
        post(URI.create(api + "/schedule"), "{\"version\":1}");
    }

    /** Where it stands; empty while nobody answers. */
    public Optional<Document> look(URI api) {
        try {
            HttpResponse<String> answer = http.send(request(api).GET().build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(Document.parse(answer.body())) : Optional.empty();
        } catch (IOException nobody) {
            return Optional.empty();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Document post(URI api, String json) {
        try {
            HttpRequest request = request(api)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json))
                    .build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("The desk says " + answer.statusCode() + ": " + answer.body());
            }
            return Document.parse(answer.body());
        } catch (IOException nobody) {
            throw new IllegalStateException("Nobody is at the desk", nobody);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("It was ended", ended);
        }
    }

    private HttpRequest.Builder request(URI api) {
        return HttpRequest.newBuilder(api).timeout(LONGEST).header("Authorization", password);
    }
}
