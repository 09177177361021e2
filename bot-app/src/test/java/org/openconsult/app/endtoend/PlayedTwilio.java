package org.openconsult.app.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Twilio's API, as far as listing what people sent and sending to them goes. */
final class PlayedTwilio implements AutoCloseable {
    /** What was sent to a person. */
    record Sent(String to, String body) {}

    private static final String PATH = "/2010-04-01/Accounts/" + TwilioCaller.ACCOUNT + "/Messages.json";
    private static final int PAGE = 10;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger lists = new AtomicInteger();
    private final HttpServer server;
    private volatile boolean refuses;

    PlayedTwilio() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext(PATH, this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Lists a text; the newest is told last. */
    void lists(String sid, String from, String to, String direction, String body, Instant at) {
        String date = DATE.format(at.atOffset(ZoneOffset.UTC));
        messages.add("""
                {"sid":"%s","account_sid":"%s","from":"%s","to":"%s","direction":"%s","status":"%s","body":"%s",
                "num_media":"0","messaging_service_sid":null,"date_created":"%s","date_sent":"%s","price":null}
                """.formatted(
                        sid,
                        TwilioCaller.ACCOUNT,
                        from,
                        to,
                        direction,
                        direction.equals("inbound") ? "received" : "delivered",
                        body,
                        date,
                        date));
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** From now on it takes nothing, and says that the carrier filters it. */
    void refuses() {
        refuses = true;
    }

    /** From now on it takes what it is handed. */
    void accepts() {
        refuses = false;
    }

    /** How often the whole list was read. */
    int listsRead() {
        return lists.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean asks = exchange.getRequestMethod().equals("GET");
            String answer = asks
                    ? page(parameters(exchange.getRequestURI().getRawQuery()))
                    : create(parameters(
                            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII)));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(asks ? 200 : refuses ? 400 : 201, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Of all recipients: whoever asks must look whom a text was sent to. */
    private String page(Map<String, String> query) {
        List<String> newestFirst = new ArrayList<>(messages);
        Collections.reverse(newestFirst);
        int page = Integer.parseInt(query.getOrDefault("Page", "0"));
        int first = Math.min(newestFirst.size(), page * PAGE);
        int last = Math.min(newestFirst.size(), first + PAGE);
        boolean more = last < newestFirst.size();
        if (!more) {
            lists.incrementAndGet();
        }
        return "{\"messages\":[" + String.join(",", newestFirst.subList(first, last)) + "],\"next_page_uri\":"
                + (more ? "\"" + PATH + "?PageSize=10&Page=" + (page + 1) + "&PageToken=PASM\"" : "null") + "}";
    }

    private String create(Map<String, String> form) {
        if (refuses) {
            return "{\"code\":30007,\"message\":\"Message filtered\",\"status\":400}";
        }
        sent.add(new Sent(form.get("To"), form.get("Body")));
        return "{\"sid\":\"SMout%028d\",\"status\":\"queued\"}".formatted(sent.size());
    }

    private static Map<String, String> parameters(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
