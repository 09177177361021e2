package org.openconsult.telegram.peer;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openconsult.telegram.api.BotApi;

/**
 * Stands before a Bot API that judges, {@code specification.js} of {@code peers/telegram}, and keeps what it said of each
 * request, also of those whose answer the bot does not care about. The system property {@code peer.telegram-api} says
 * where it is; {@code ./test-peers} gives it.
 */
public final class JudgedCalls implements AutoCloseable {
    public static final String PROPERTY = "peer.telegram-api";

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private final URI judge = URI.create(System.getProperty(PROPERTY, "http://127.0.0.1:1"));
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final Map<String, Semaphore> awaited = new ConcurrentHashMap<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final Map<String, String> results = new ConcurrentHashMap<>();
    private final HttpServer server;

    public JudgedCalls() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::judge);
        server.setExecutor(threads);
        server.start();
    }

    /** The bot's way to it. */
    public BotApi api() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new BotApi(TelegramPeer.TOKEN, address, LONG, LONG);
    }

    /** What a method leads to when it is accepted, as JSON, in place of the judge's example; quotes may be single and names without. */
    public void answer(String method, String result) {
        results.put(method, result);
    }

    /** The methods that were asked for rightly, each as often as it was. */
    public List<String> accepted() {
        return List.copyOf(accepted);
    }

    /** Waits until a method is asked for rightly that was not asked for since it was waited for last. */
    public void awaitAccepted(String method) {
        try {
            if (!awaited(method).tryAcquire(LONG.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(method + " was not asked for");
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
    }

    private Semaphore awaited(String method) {
        return awaited.computeIfAbsent(method, first -> new Semaphore(0));
    }

    /** The others, with what is wrong in them. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    private void judge(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            String method = path.substring(path.lastIndexOf('/') + 1);
            HttpResponse<byte[]> said = http.send(
                    HttpRequest.newBuilder(judge.resolve(path))
                            .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
                            .method(
                                    exchange.getRequestMethod(),
                                    BodyPublishers.ofByteArray(
                                            exchange.getRequestBody().readAllBytes()))
                            .build(),
                    BodyHandlers.ofByteArray());
            JsonNode verdict = JSON.readTree(said.body());
            byte[] answer = note(method, verdict) && results.containsKey(method)
                    ? JSON.writeValueAsBytes(Map.of("ok", true, "result", JSON.readTree(results.get(method))))
                    : said.body();
            exchange.sendResponseHeaders(said.statusCode(), answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean note(String method, JsonNode verdict) {
        boolean right = verdict.path("ok").asBoolean();
        if (right) {
            accepted.add(method);
            awaited(method).release();
        } else {
            refused.add(method + ": " + verdict.path("description").asText());
        }
        return right;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
