package org.openconsult.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.testkit.Nobody;

/** Over real HTTP. What each provider does with it is tested there. */
class SingleRequestsTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final AtomicInteger requests = new AtomicInteger();
    private final CloseableHttpClient http = SingleRequests.client(LONG, LONG).build();
    private HttpServer server;
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    @AfterEach
    void close() throws IOException {
        http.close();
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 307, 401, 429, 500, 503})
    void asksOnceWhateverTheAnswer(int answer) throws IOException {
        status = answer;

        assertThat(http.execute(new HttpGet(address()), HttpResponse::getCode)).isEqualTo(answer);
        assertThat(requests).hasValue(1);
    }

    @Test
    void tellsThatNothingLeftWhereNobodyListens() {
        assertThatThrownBy(() -> http.execute(new HttpGet(Nobody.address()), HttpResponse::getCode))
                .isInstanceOfSatisfying(NeverSentException.class, never -> assertThat(never.kind())
                        .isEqualTo("HttpHostConnectException"));
    }

    @Test
    @Timeout(9)
    void waitsForOneAnswerAnotherTimeThanForAll() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                CloseableHttpClient hasty = SingleRequests.client(LONG, SHORT).build()) {
            URI place = URI.create("http://127.0.0.1:" + silent.getLocalPort());

            assertThatThrownBy(() -> get(http, place, SingleRequests.reading(SHORT)))
                    .isInstanceOf(SocketTimeoutException.class);
            assertThatThrownBy(() -> get(hasty, place, null)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static int get(CloseableHttpClient client, URI place, HttpContext context) throws IOException {
        return client.execute(new HttpGet(place), context, HttpResponse::getCode);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
