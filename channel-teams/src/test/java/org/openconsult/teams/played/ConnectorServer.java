package org.openconsult.teams.played;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.openconsult.teams.connector.Connector;
import org.openconsult.teams.connector.Registration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Plays the Bot Connector and Microsoft's login over real HTTP: keeps what is asked, and answers what a test wants. */
public final class ConnectorServer implements AutoCloseable {
    public static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    public static final String APP_ID = "c9e8c047-2a74-40a2-b28a-b162d5f5327c";
    public static final String SECRET = "example~Secret-of_the.bot";

    /** What every message that is sent becomes, until a test wants something else. */
    public static final String SENT = "{\"id\":\"1795274314565\"}";

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    /** What somebody asked the connector. */
    public record Asked(
            String method, String path, @Nullable String authorization, JsonNode body) {}

    private record Said(int status, String body, Optional<String> retryAfter) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<String> logins = new CopyOnWriteArrayList<>();
    private final Queue<Said> next = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Said usual = new Said(201, SENT, Optional.empty());
    private volatile Optional<Said> login = Optional.empty();
    private volatile boolean hangsUp;

    public ConnectorServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::handle);
        server.createContext("/" + TENANT, this::handleLogin);
        server.setExecutor(threads);
        server.start();
    }

    /** Both of the login and, with a slash at its end as Teams names it, of the connector. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** As Teams names it with a message. */
    public String service() {
        return address() + "/amer/";
    }

    public Registration bot() {
        return new Registration(address(), TENANT, APP_ID, SECRET);
    }

    /** Somebody who asks it as {@link #bot()}. */
    public Connector connector(InstantSource clock) {
        return new Connector(bot(), LONG, LONG, clock);
    }

    /** Where nobody listens. */
    public static URI nobody() {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + listener.getLocalPort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** From now on it answers so. */
    public void answers(int status, String body) {
        usual = new Said(status, body, Optional.empty());
    }

    /** From now on it answers so, and asks to wait. */
    public void answers(int status, String body, String retryAfter) {
        usual = new Said(status, body, Optional.of(retryAfter));
    }

    /** It answers so once more before it answers as usual. */
    public void answersNext(int status, String body) {
        next.add(new Said(status, body, Optional.empty()));
    }

    /** Refuses as Teams does. */
    public static String error(String code, String message) {
        var body = JSON.createObjectNode();
        body.putObject("error").put("code", code).put("message", message);
        return body.toString();
    }

    /** From now on the login answers so. */
    public void loginAnswers(int status, String body) {
        login = Optional.of(new Said(status, body, Optional.empty()));
    }

    /** From now on the login gives tokens again. */
    public void loginWorks() {
        login = Optional.empty();
    }

    /** From now on the connector takes a request and closes the connection. */
    public void hangsUp() {
        hangsUp = true;
    }

    /** What the connector was asked. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** What the login was asked, as forms. */
    public List<String> logins() {
        return List.copyOf(logins);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    read(exchange)));
            if (!hangsUp) {
                say(exchange, Optional.ofNullable(next.poll()).orElse(usual));
            }
        }
    }

    private static JsonNode read(HttpExchange exchange) throws IOException {
        String body = text(exchange);
        return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
    }

    private static String text(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void handleLogin(HttpExchange exchange) throws IOException {
        try (exchange) {
            logins.add(exchange.getRequestURI() + "?" + text(exchange));
            String token =
                    "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"token." + logins.size() + "\"}";
            say(exchange, login.orElse(new Said(200, token, Optional.empty())));
        }
    }

    private static void say(HttpExchange exchange, Said said) throws IOException {
        said.retryAfter().ifPresent(time -> exchange.getResponseHeaders().set("Retry-After", time));
        byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
