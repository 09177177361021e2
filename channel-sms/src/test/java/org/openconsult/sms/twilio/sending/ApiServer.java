package org.openconsult.sms.twilio.sending;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Plays Twilio's API over real HTTP: keeps what is asked, and answers what a test wants. */
public final class ApiServer implements AutoCloseable {
    /** What somebody asked. */
    public record Asked(String method, String path, String authorization, Map<String, String> form) {
        /** What was sent where that was no form. */
        static final String BODY = "(body)";

        public String body() {
            return form.getOrDefault(BODY, "");
        }
    }

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private volatile int status;
    private volatile String body = "";
    private volatile Map<String, String> headers = Map.of();

    public ApiServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::handle);
        server.start();
        answers(201, "{\"sid\":\"SM01\",\"status\":\"queued\"}");
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void answers(int withStatus, String withBody) {
        answers(withStatus, withBody, Map.of());
    }

    void answers(int withStatus, String withBody, Map<String, String> withHeaders) {
        status = withStatus;
        body = withBody;
        headers = withHeaders;
    }

    /** Answers requests of that method and path, whatever stands behind a question mark, with 201 and this. */
    public void answers(String methodAndPath, String withBody) {
        bodies.put(methodAndPath, withBody);
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII))));
            headers.forEach(exchange.getResponseHeaders()::set);
            String known = bodies.get(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            byte[] bytes = (known == null ? body : known).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known == null ? status : 201, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Map<String, String> form(String body) {
        if (!body.contains("=") || body.startsWith("{")) {
            return body.isEmpty() ? Map.of() : Map.of(Asked.BODY, body);
        }
        return Arrays.stream(body.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, another) -> one + " and " + another,
                        TreeMap::new));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
