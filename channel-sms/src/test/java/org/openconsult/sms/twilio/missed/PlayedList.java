package org.openconsult.sms.twilio.missed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Twilio's list of messages over real HTTP, as its documentation shows it: the newest first, by recipient and date, page by
 * page, each naming the next without a host. Fails where a test wants.
 */
final class PlayedList implements AutoCloseable {
    static final String ACCOUNT = "AC00000000000000000000000000000000";
    static final String NUMBER = "+15017122661";

    private static final String ROOT = "/2010-04-01/Accounts/" + ACCOUNT + "/";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is answered instead. */
    private record Failure(int status, String body, Map<String, String> headers) {}

    private final List<ObjectNode> messages = new CopyOnWriteArrayList<>();
    private final Map<String, List<String>> media = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Failure> failures = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile int pageSize = 50;
    private volatile Optional<String> continuation = Optional.empty();
    private volatile String hanging = "none";
    private volatile boolean coarse;

    PlayedList() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** One that a person sent, and that is the newest now; a test can change what it is. */
    ObjectNode add(String sid, String from, String body, Instant at) {
        ObjectNode message = JSON.createObjectNode()
                .put("sid", sid)
                .put("account_sid", ACCOUNT)
                .put("from", from)
                .put("to", NUMBER)
                .put("body", body)
                .put("direction", "inbound")
                .put("status", "received")
                .put("num_media", "0")
                .put("num_segments", "1")
                .putNull("messaging_service_sid")
                .putNull("error_code")
                .put("date_created", written(at))
                .put("date_sent", written(at))
                .put("api_version", "2010-04-01");
        messages.add(message);
        return message;
    }

    static String written(Instant at) {
        return DATE.format(at.atOffset(ZoneOffset.UTC));
    }

    void media(String sid, String... types) {
        media.put(sid, List.of(types));
    }

    void pagesOf(int messagesOnEach) {
        pageSize = messagesOnEach;
    }

    /** Looks at no recipient, and of the time at the day alone. */
    void listsMoreThanIsAskedFor() {
        coarse = true;
    }

    /** Each page names this one as the next. */
    void goesOnAt(String uri) {
        continuation = Optional.of(uri);
    }

    /** Answers so where the address holds this, until {@link #isWell}. */
    void fails(String inAddress, int status, String body, Map<String, String> headers) {
        failures.put(inAddress, new Failure(status, body, headers));
    }

    /** Says half of a page and hangs up. */
    void breaksOff(String inAddress) {
        fails(inAddress, 0, "{\"messages\":[{\"sid\":\"SM", Map.of());
    }

    /** Says nothing where the address holds this. */
    void hangs(String inAddress) {
        hanging = inAddress;
    }

    void isWell() {
        failures.clear();
    }

    /** The addresses that were asked for, below the account, decoded, with their parameters in the order of the alphabet. */
    List<String> asked() {
        return asked.stream()
                .map(uri -> uri.replace(ROOT, "").split("\\?", 2))
                .map(parts -> parts.length == 1 ? parts[0] : parts[0] + "?" + sorted(parts[1]))
                .map(uri -> URLDecoder.decode(uri, StandardCharsets.UTF_8))
                .toList();
    }

    private static String sorted(String query) {
        return Arrays.stream(query.split("&")).sorted().collect(Collectors.joining("&"));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String uri = exchange.getRequestURI().toString();
            boolean known = exchange.getRequestHeaders().containsKey("Authorization");
            asked.add(uri);
            if (uri.contains(hanging)) {
                end.await();
            }
            Optional<Failure> failure = failures.keySet().stream()
                    .filter(uri::contains)
                    .map(failures::get)
                    .findFirst();
            if (failure.isPresent() || !known) {
                fail(exchange, failure.orElse(new Failure(401, "{\"code\":20003}", Map.of())));
            } else {
                answer(exchange, uri.contains("/Media.json") ? mediaOf(uri) : page(uri));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void fail(HttpExchange exchange, Failure failure) throws IOException {
        byte[] body = failure.body().getBytes(StandardCharsets.UTF_8);
        failure.headers().forEach(exchange.getResponseHeaders()::set);
        boolean breaks = failure.status() == 0;
        exchange.sendResponseHeaders(breaks ? 200 : failure.status(), body.length + (breaks ? 100 : 0));
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
    }

    private static void answer(HttpExchange exchange, Object content) throws IOException {
        byte[] body = JSON.writeValueAsBytes(content);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private Map<String, Object> mediaOf(String uri) {
        String sid = uri.substring((ROOT + "Messages/").length(), uri.indexOf("/Media.json"));
        List<Map<String, String>> list = media.getOrDefault(sid, List.of()).stream()
                .map(type -> Map.of("sid", "ME01", "parent_sid", sid, "content_type", type))
                .toList();
        return Map.of("media_list", list);
    }

    private Map<String, Object> page(String uri) {
        Map<String, String> query = query(uri);
        List<ObjectNode> listed = new ArrayList<>(messages);
        Collections.reverse(listed);
        listed.removeIf(message -> !coarse
                && query.containsKey("To")
                && !query.get("To").equals(message.path("to").asText()));
        Instant since = Instant.parse(query.get("DateSent>"));
        Instant from = coarse ? since.truncatedTo(ChronoUnit.DAYS) : since;
        listed.removeIf(message -> isBefore(message.path("date_sent").asText(""), from));
        int page = Integer.parseInt(query.getOrDefault("Page", "0"));
        int size = Math.min(pageSize, Integer.parseInt(query.get("PageSize")));
        int first = Math.min(listed.size(), page * size);
        int last = Math.min(listed.size(), first + size);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("page", page);
        answer.put("messages", listed.subList(first, last));
        answer.put("next_page_uri", continuation.orElse(last < listed.size() ? next(query, page + 1) : null));
        return answer;
    }

    private static boolean isBefore(String date, Instant since) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date))
                    .isBefore(since);
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static String next(Map<String, String> query, int page) {
        Map<String, String> parameters = new LinkedHashMap<>(query);
        parameters.put("Page", String.valueOf(page));
        parameters.put("PageToken", "PASM" + page);
        return ROOT + "Messages.json?"
                + parameters.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static Map<String, String> query(String uri) {
        return Arrays.stream(uri.substring(uri.indexOf('?') + 1).split("&"))
                .map(pair -> URLDecoder.decode(pair.replace("+", "%2B"), StandardCharsets.UTF_8))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b, LinkedHashMap::new));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
