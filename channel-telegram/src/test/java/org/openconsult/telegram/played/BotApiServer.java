package org.openconsult.telegram.played;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openconsult.telegram.api.BotApi;

/** Plays Telegram's Bot API over real HTTP: keeps what is asked, and answers what a test wants. */
public final class BotApiServer implements AutoCloseable {
    /** A token as Telegram makes them. */
    public static final String TOKEN = "123456789:AAFm2-k0r3Zq_exampleExampleExample35";

    /** What every message that is sent becomes, until a test wants something else. */
    public static final String SENT = """
            {"ok":true,"result":{"message_id":4711,"date":1700000000,"chat":{"id":42,"type":"private"},"text":"said"}}""";

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What somebody asked. */
    public record Asked(String path, String contentType, JsonNode parameters) {

        /** The method's name. */
        public String method() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    private record Said(int status, String body) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Queue<Said> next = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch silent = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Said usual = new Said(200, SENT);
    private volatile boolean hangsUp;
    private volatile boolean isSilent;

    public BotApiServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Somebody who asks it with {@link #TOKEN}. */
    public BotApi api() {
        return new BotApi(TOKEN, address(), LONG, LONG);
    }

    /** An answer of Telegram's as it was recorded: {@code api-error-429.json}. */
    public static String recorded(String name) {
        try (InputStream file = BotApiServer.class.getResourceAsStream("/telegram/" + name)) {
            return new String(Optional.ofNullable(file).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is written as JSON. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException none) {
            throw new IllegalArgumentException("That is no JSON", none);
        }
    }

    /** From now on it answers so. */
    public void answers(int status, String body) {
        usual = new Said(status, body);
    }

    /** It answers so once more before it answers as usual. */
    public void answersNext(int status, String body) {
        next.add(new Said(status, body));
    }

    /** Refuses from now on, as Telegram does. */
    public void refuses(int code, String description) {
        answers(code, refusal(code, description));
    }

    /** Refuses once more before it answers as usual. */
    public void refusesNext(int code, String description) {
        answersNext(code, refusal(code, description));
    }

    /** From now on it takes a request and closes the connection. */
    public void hangsUp() {
        hangsUp = true;
    }

    /** From now on it takes requests and says nothing. */
    public void isSilent() {
        isSilent = true;
    }

    /** Waits until a request came that it says nothing to. */
    public void awaitSilence() throws InterruptedException {
        silent.await();
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** What was asked last. */
    public Asked lastAsked() {
        return asked.get(asked.size() - 1);
    }

    private static String refusal(int code, String description) {
        return JSON.createObjectNode()
                .put("ok", false)
                .put("error_code", code)
                .put("description", description)
                .toString();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(new Asked(
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    read(exchange.getRequestBody())));
            if (isSilent) {
                silent.countDown();
                end.await();
            } else if (!hangsUp) {
                say(exchange, Optional.ofNullable(next.poll()).orElse(usual));
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode read(InputStream body) throws IOException {
        return json(new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }

    private void say(HttpExchange exchange, Said said) throws IOException {
        exchange.getResponseHeaders().set("Location", address() + "/elsewhere");
        byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
