package org.openconsult.teams.connector;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIBuilder;
import org.openconsult.http.SingleRequests;
import org.openconsult.teams.connector.Outcome.Refused;
import org.openconsult.teams.connector.Outcome.Unanswered;
import tools.jackson.databind.JsonNode;

/**
 * The Bot Connector's REST API, as one bot. A call is one request, never made again, after one for a token where there is
 * none. Safe for use by many threads.
 *
 * @see <a href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference">Bot
 *     Connector, API reference</a>
 */
public final class Connector implements AutoCloseable {
    private static final int NOT_BELIEVED = 401;

    private final CloseableHttpClient http;
    private final Asking asking;
    private final BotToken token;
    private final Complaint login = new Complaint();
    private final Complaint refusal = new Complaint();

    /**
     * As a bot.
     *
     * @param connect the longest wait for a connection, and for a free one of those there are
     * @param read the longest silence while an answer is awaited
     */
    public Connector(Registration bot, Duration connect, Duration read, InstantSource clock) {
        this.http = SingleRequests.client(connect, read).build();
        this.asking = new Asking(http, clock);
        this.token = new BotToken(bot, asking, clock, login);
    }

    /** What keeps the bot from working, in a sentence for whoever runs it; empty when it is well. */
    public Optional<String> trouble() {
        return login.sentence().or(refusal::sentence);
    }

    /**
     * Asks the connector once.
     *
     * @param method of HTTP
     * @param service where the connector is, as Teams named it
     * @param body what is sent as JSON; nothing where it is missing
     * @param path below the service, each segment as it is, not escaped
     */
    public Outcome ask(String method, String service, JsonNode body, String... path) {
        Optional<URI> address = address(service, path);
        if (address.isEmpty()) {
            return new Unanswered(true, "No address");
        }
        return token.current()
                .map(bearer -> ask(method, address.get(), body, bearer))
                .orElseGet(() -> new Unanswered(true, "No token"));
    }

    private Outcome ask(String method, URI address, JsonNode body, String bearer) {
        var request = new HttpUriRequestBase(method, address);
        request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + bearer);
        if (!body.isMissingNode()) {
            request.setEntity(new StringEntity(body.toString(), ContentType.APPLICATION_JSON));
        }
        Outcome outcome = asking.ask(request);
        if (outcome instanceof Refused refused && refused.status() == NOT_BELIEVED) {
            token.drop(bearer);
            refusal.begin(
                    "Teams does not take the bot's token: the bot of consult.teams.app-id must be registered in the"
                            + " tenant, with Teams among its channels.");
        } else if (outcome instanceof Outcome.Done) {
            refusal.end();
        }
        return outcome;
    }

    private static Optional<URI> address(String service, String... path) {
        try {
            return Optional.of(new URIBuilder(service.replaceFirst("/+$", ""), StandardCharsets.UTF_8)
                    .appendPathSegments(path)
                    .build());
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** Says what keeps the bot from working that the connector told by a refusal. */
    public void complain(String sentence) {
        refusal.begin(sentence);
    }

    /** Calls that wait for an answer end as {@link Unanswered}. */
    @Override
    public void close() {
        http.close(CloseMode.GRACEFUL);
    }
}
