package org.openconsult.teams.connector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.openconsult.http.NeverSentException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Makes one request and reads the answer. */
final class Asking {
    private static final JsonMapper JSON = new JsonMapper();
    /** In bytes. What the connector and the login answer is far less. */
    private static final int LONGEST = 1024 * 1024;
    /** Longer is a mistake, and past what a clock can count to. */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(366);

    private final CloseableHttpClient http;
    private final InstantSource clock;

    Asking(CloseableHttpClient http, InstantSource clock) {
        this.http = http;
        this.clock = clock;
    }

    Outcome ask(ClassicHttpRequest request) {
        try {
            return http.execute(request, this::outcome);
        } catch (NeverSentException never) {
            return new Outcome.Unanswered(true, never.kind());
        } catch (IOException | RuntimeException failure) {
            return new Outcome.Unanswered(false, failure.getClass().getSimpleName());
        }
    }

    private Outcome outcome(ClassicHttpResponse response) throws IOException {
        JsonNode body = body(response.getEntity());
        int status = response.getCode();
        return status >= 200 && status < 300
                ? new Outcome.Done(body)
                : new Outcome.Refused(status, body, pause(response.getFirstHeader("Retry-After")));
    }

    private static JsonNode body(HttpEntity entity) throws IOException {
        byte[] bytes = entity == null ? new byte[0] : entity.getContent().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new IOException("An answer without end");
        }
        try {
            return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JacksonException other) {
            return MissingNode.getInstance();
        }
    }

    /**
     * A number of seconds, or a date.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after">RFC 9110, Retry-After</a>
     */
    private Optional<Duration> pause(Header header) {
        String value = header == null ? "" : header.getValue().strip();
        if (value.matches("[0-9]{1,18}")) {
            return Optional.of(shortened(Duration.ofSeconds(Long.parseLong(value))));
        }
        try {
            ZonedDateTime then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(shortened(Duration.between(clock.instant(), then.toInstant())));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Duration shortened(Duration pause) {
        Duration forward = pause.isNegative() ? Duration.ZERO : pause;
        return forward.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : forward;
    }
}
