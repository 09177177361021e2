package org.openconsult.benchmarks.announcement;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Twilio's Message resource, which takes everything at once and remembers when the first and the last message came. */
final class QuickProvider implements AutoCloseable {
    private static final String PATH = "/2010-04-01/Accounts/";
    private static final int AT_ONCE = 32;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final AtomicLong taken = new AtomicLong();
    private volatile long last;

    QuickProvider() throws IOException {
        // Without it an answer's second half waits 40 ms for the receipt of the first one.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), AT_ONCE);
        server.setExecutor(threads);
        server.createContext(PATH, this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many it took so far. */
    long taken() {
        return taken.get();
    }

    /** When it took the last one, in the nanoseconds of {@link System#nanoTime}. */
    long last() {
        return last;
    }

    /**
     * Waits until it took so many.
     *
     * @throws IllegalStateException when none comes for a minute
     */
    void await(long messages) throws InterruptedException {
        last = System.nanoTime();
        while (taken.get() < messages) {
            if (System.nanoTime() - last > TimeUnit.MINUTES.toNanos(1)) {
                throw new IllegalStateException("Only " + taken + " of " + messages + " messages came");
            }
            Thread.sleep(10);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            last = System.nanoTime();
            byte[] answer = answer(taken.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static String answer(long number) {
        return "{\"sid\":\"" + String.format("SM%032x", number)
                + "\",\"status\":\"queued\",\"num_segments\":\"1\",\"num_media\":\"0\","
                + "\"direction\":\"outbound-api\",\"api_version\":\"2010-04-01\",\"error_code\":null,\"error_message\":null}";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
