package org.openconsult.teams.webhook;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.openconsult.http.request.BodyReader;
import org.openconsult.http.request.ProviderWebhook;
import org.openconsult.http.request.RejectedRequestException;
import org.openconsult.teams.identity.Admission;
import org.openconsult.teams.intake.IntakeThreads;
import org.openconsult.teams.intake.Taken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where Teams brings activities, one in a request. What is not stored is not acknowledged.
 *
 * @see <a href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference">Bot
 *     Connector API</a>
 */
@ProviderWebhook(provider = "Teams")
public class TeamsWebhook {
    /** The path, below the app's address. */
    public static final String PATH = "/api/messages";

    private static final JsonMapper JSON = new JsonMapper();

    private final BodyReader bodies;
    private final Admission admission;
    private final IntakeThreads intake;

    public TeamsWebhook(BodyReader bodies, Admission admission, IntakeThreads intake) {
        this.bodies = bodies;
        this.admission = admission;
        this.intake = intake;
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> receive(HttpServletRequest request) {
        String token = admission.tokenIn(Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)));
        JsonNode activity = activity(bodies.read(request));
        admission.require(token, activity);
        return answer(intake.take(activity));
    }

    private static JsonNode activity(byte[] body) {
        try {
            JsonNode activity = JSON.readTree(body);
            if (activity.isObject()) {
                return activity;
            }
        } catch (JacksonException broken) {
            throw RejectedRequestException.badRequest("The body is no JSON.");
        }
        throw RejectedRequestException.badRequest("The body is no activity.");
    }

    private static ResponseEntity<byte[]> answer(Taken taken) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(taken.status());
        return taken.body()
                .map(body -> answer.contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsBytes(body)))
                .orElseGet(answer::build);
    }
}
