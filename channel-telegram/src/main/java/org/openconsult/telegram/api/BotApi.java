package org.openconsult.telegram.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.openconsult.http.NeverSentException;
import org.openconsult.http.SingleRequests;

/**
 * Telegram's Bot API, as one bot. A call is one request, never made again. The token is part of the address: nothing
 * thrown or logged here names that. Safe for use by many threads.
 *
 * @see <a href="https://core.telegram.org/bots/api#making-requests">Telegram, making requests</a>
 */
public final class BotApi implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("[0-9]+:[A-Za-z0-9_-]+");
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private final String methods;
    private final Duration read;
    private final CloseableHttpClient http;

    /**
     * For the bot of a token.
     *
     * @param apiUrl Telegram's, {@code https://api.telegram.org}, or that of a server of one's own
     * @param connect the longest wait for a connection, and for a free one of those there are
     * @param read the longest silence while an answer is awaited
     * @throws IllegalArgumentException when the token is none
     */
    public BotApi(String token, URI apiUrl, Duration connect, Duration read) {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("A bot's token is digits, a colon, and letters and digits");
        }
        this.methods = apiUrl.toString().replaceFirst("/+$", "") + "/bot" + token + "/";
        this.read = read;
        this.http = SingleRequests.client(connect, read).build();
    }

    /**
     * Asks Telegram once.
     *
     * @param parameters what is written as a JSON object, without what is null
     * @return what Telegram says to it, never null
     */
    public JsonNode call(String method, Object parameters) throws ApiException {
        return call(method, parameters, read);
    }

    /**
     * Asks Telegram once for something that takes it a while.
     *
     * @param longest the longest silence while the answer is awaited
     */
    public JsonNode call(String method, Object parameters, Duration longest) throws ApiException {
        var request = new HttpPost(methods + method);
        request.setEntity(new ByteArrayEntity(json(parameters), ContentType.APPLICATION_JSON));
        try {
            return http.execute(request, SingleRequests.reading(longest), ApiAnswer::of)
                    .result();
        } catch (NeverSentException never) {
            throw new ApiUnreachableException(true, never.kind());
        } catch (IOException | RuntimeException failure) {
            throw new ApiUnreachableException(false, failure.getClass().getSimpleName());
        }
    }

    /** The types of the library repeat the method's name among its parameters. */
    private static byte[] json(Object parameters) {
        try {
            ObjectNode object = JSON.convertValue(parameters, ObjectNode.class);
            object.remove("method");
            return JSON.writeValueAsBytes(object);
        } catch (JsonProcessingException | IllegalArgumentException wrong) {
            String kind = wrong.getClass().getSimpleName();
            throw new IllegalArgumentException("Parameters that cannot be written as a JSON object: " + kind);
        }
    }

    /** Hides the token. */
    @Override
    public String toString() {
        return "BotApi[hidden]";
    }

    /** Calls that wait for an answer end with {@link ApiUnreachableException}. */
    @Override
    public void close() {
        http.close(CloseMode.GRACEFUL);
    }
}
