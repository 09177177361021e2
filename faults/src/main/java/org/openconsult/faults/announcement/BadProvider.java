package org.openconsult.faults.announcement;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Twilio's Message resource with bad days, that keeps who was sent how often, and when it was asked. */
public final class BadProvider implements AutoCloseable {
    private static final int AT_ONCE = 64;
    /** What was on its way when it asked to wait is no disobedience. */
    private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(500);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Random random;
    private final Map<String, AtomicLong> taken = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> asked = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicLong> answers = new ConcurrentHashMap<>();
    private volatile long waitFrom;
    private volatile long waitUntil;

    /** Answers on a port of loopback. */
    public BadProvider(int port, long seed) {
        this.random = new Random(seed);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), AT_ONCE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            long now = System.nanoTime();
            asked.add(now);
            if (now > waitFrom + GRACE && now < waitUntil) {
                count("asked although it was to wait");
            }
            String to = to(form);
            int lot;
            synchronized (random) {
                lot = random.nextInt(10_000);
            }
            if (lot < 10) {
                count("429");
                waitFrom = System.nanoTime();
                waitUntil = waitFrom + TimeUnit.SECONDS.toNanos(2);
                exchange.getResponseHeaders().set("Retry-After", "2");
                respond(exchange, 429, "{\"code\":20429,\"status\":429,\"message\":\"Too Many Requests\"}");
            } else if (lot < 60) {
                count("500");
                respond(exchange, 500, "{\"code\":20500,\"status\":500,\"message\":\"Internal Server Error\"}");
            } else if (lot < 110) {
                count("503 although it was taken");
                take(to);
                respond(exchange, 503, "{\"code\":20503,\"status\":503,\"message\":\"Service unavailable\"}");
            } else if (lot < 130) {
                count("closed without an answer");
            } else {
                count("201");
                take(to);
                respond(exchange, 201, created(to));
            }
        }
    }

    private void take(String to) {
        taken.computeIfAbsent(to, first -> new AtomicLong()).incrementAndGet();
    }

    private void count(String what) {
        answers.computeIfAbsent(what, first -> new AtomicLong()).incrementAndGet();
    }

    private static String to(String form) {
        return Arrays.stream(form.split("&"))
                .filter(field -> field.startsWith("To="))
                .map(field -> URLDecoder.decode(field.substring(3), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    private static String created(String to) {
        String sid = String.format("SM%032x", to.hashCode() & 0xffffffffL);
        return "{\"sid\":\"" + sid + "\",\"status\":\"queued\",\"to\":\"" + to
                + "\",\"num_segments\":\"1\",\"num_media\":\"0\",\"direction\":\"outbound-api\","
                + "\"api_version\":\"2010-04-01\",\"error_code\":null,\"error_message\":null}";
    }

    private static void respond(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** How often somebody was sent it. */
    public long taken(String phone) {
        AtomicLong count = taken.get(phone);
        return count == null ? 0 : count.get();
    }

    /** How many were sent it. */
    public long people() {
        return taken.size();
    }

    /** How it answered, and how often. */
    public Map<String, AtomicLong> answers() {
        return answers;
    }

    /** How often it was asked although it had asked to wait. */
    public long disobediences() {
        AtomicLong count = answers.get("asked although it was to wait");
        return count == null ? 0 : count.get();
    }

    /** The most requests that came within any second. */
    public int mostInASecond() {
        List<Long> times = new ArrayList<>(asked);
        times.sort(Long::compare);
        int most = 0;
        int first = 0;
        for (int last = 0; last < times.size(); last++) {
            while (times.get(last) - times.get(first) >= TimeUnit.SECONDS.toNanos(1)) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
