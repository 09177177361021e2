package org.openconsult.teams.identity;

import com.auth0.jwk.Jwk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys that Microsoft publishes for the Bot Framework's tokens.
 *
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID Connect Discovery</a>
 */
final class PublishedKeys {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;
    /** Far more than there are; what is longer is not looked at. */
    private static final int LONGEST = 1024 * 1024;

    private final URI metadata;
    private final Duration patience;
    private final HttpClient http;

    /** @param patience the longest wait for each of the two answers, from the connection to their last byte */
    PublishedKeys(URI metadata, Duration patience) {
        this.metadata = metadata;
        this.patience = patience;
        this.http = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    /**
     * Asks for them.
     *
     * @throws KeysUnreachableException when they cannot be had now
     */
    List<Jwk> fetch() {
        try {
            JsonNode address = JSON.readTree(body(metadata)).path("jwks_uri");
            JsonNode keys = JSON.readTree(body(URI.create(address.stringValue(""))));
            return StreamSupport.stream(keys.path("keys").spliterator(), false)
                    .filter(key -> key.path("kid").isString() && key.path("kty").isString())
                    .map(PublishedKeys::key)
                    .toList();
        } catch (JacksonException | IllegalArgumentException nonsense) {
            throw new KeysUnreachableException();
        }
    }

    private static Jwk key(JsonNode key) {
        return Jwk.fromValues(JSON.convertValue(key, new TypeReference<Map<String, Object>>() {}));
    }

    private byte[] body(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        try {
            HttpResponse<byte[]> answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .get(patience.toMillis() * 2, TimeUnit.MILLISECONDS);
            if (answer.statusCode() != OK || answer.body().length > LONGEST) {
                throw new KeysUnreachableException();
            }
            return answer.body();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KeysUnreachableException();
        } catch (ExecutionException | TimeoutException away) {
            throw new KeysUnreachableException();
        }
    }
}
