package org.openconsult.telegram.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/**
 * What came back for a request.
 *
 * @param status of HTTP
 * @param body as JSON; missing where it is none
 */
record ApiAnswer(int status, JsonNode body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** In bytes. A hundred updates, the most that come at once, are far less. */
    private static final int LONGEST = 16 * 1024 * 1024;
    /** In seconds. Longer is a mistake, and past what a clock can count to. */
    private static final long LONGEST_PAUSE = Duration.ofDays(366).toSeconds();
    /** Of something that stands before Telegram, and hands such requests on to nobody. */
    private static final Set<Integer> NOT_HANDED_ON =
            Set.of(301, 302, 303, 307, 308, 401, 403, 404, 405, 407, 421, 429);

    /** @throws IOException when it does not come whole, or is longer than any that makes sense */
    static ApiAnswer of(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] bytes = entity == null ? new byte[0] : entity.getContent().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new IOException("An answer without end");
        }
        return new ApiAnswer(response.getCode(), parsed(bytes));
    }

    private static JsonNode parsed(byte[] bytes) throws IOException {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException other) {
            return MissingNode.getInstance();
        }
    }

    /** What Telegram says to what it was asked. */
    JsonNode result() throws ApiException {
        JsonNode done = body.path("ok");
        if (!done.isBoolean()) {
            throw new ApiUnreachableException(NOT_HANDED_ON.contains(status), "HTTP " + status);
        }
        if (!done.booleanValue()) {
            throw refused();
        }
        return body.path("result");
    }

    private ApiRefusedException refused() {
        JsonNode parameters = body.path("parameters");
        return new ApiRefusedException(
                body.path("error_code").asInt(status),
                body.path("description").asText(""),
                number(parameters.path("retry_after"))
                        .filter(seconds -> seconds >= 0)
                        .map(seconds -> Duration.ofSeconds(Math.min(seconds, LONGEST_PAUSE))),
                number(parameters.path("migrate_to_chat_id")));
    }

    private static Optional<Long> number(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() ? Optional.of(node.longValue()) : Optional.empty();
    }
}
