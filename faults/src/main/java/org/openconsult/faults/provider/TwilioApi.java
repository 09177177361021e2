package org.openconsult.faults.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openconsult.faults.people.Digest;
import org.openconsult.faults.process.Await;
import org.openconsult.faults.report.Count;
import org.openconsult.faults.report.Tally;

/**
 * Twilio's Message resource, as far as sending a text goes, and with its bad days.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource">Twilio, create a
 *     Message resource</a>
 */
public final class TwilioApi implements AutoCloseable {
    private static final String PATH = "/2010-04-01/Accounts/" + Account.SID + "/Messages.json";
    private static final Duration HANG = Duration.ofSeconds(25);
    private static final int AT_ONCE = 128;
    private static final int SLOWEST_MILLIS = 400;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Handed handed;
    private final StatusCallbacks callbacks;
    private final Tally tally;
    private final Random random;
    private volatile boolean faults;

    private TwilioApi(
            HttpServer server,
            ExecutorService threads,
            Handed handed,
            StatusCallbacks callbacks,
            Tally tally,
            Random random) {
        this.server = server;
        this.threads = threads;
        this.handed = handed;
        this.callbacks = callbacks;
        this.tally = tally;
        this.random = random;
    }

    /** Answers on a port of loopback, at first without faults. */
    public static TwilioApi start(int port, Handed handed, StatusCallbacks callbacks, Tally tally, Random random) {
        try {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), AT_ONCE);
            ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
            TwilioApi api = new TwilioApi(server, threads, handed, callbacks, tally, random);
            server.setExecutor(threads);
            server.createContext("/", api::answer);
            server.start();
            return api;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether it has its bad days from now on. */
    public void faults(boolean wanted) {
        faults = wanted;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Form form = Form.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (exchange.getRequestURI().getPath().equals(PATH)) {
                create(exchange, form);
            } else {
                respond(exchange, 404, "{\"code\":20404,\"status\":404,\"message\":\"Not found\"}");
            }
        }
    }

    private void create(HttpExchange exchange, Form form) throws IOException {
        String callback = form.value("StatusCallback");
        HandedMessage message = handed.named(Handed.name(callback).orElse("unnamed " + callback));
        message.handedAt(System.nanoTime());
        tally.add(Count.API_CALLS);
        Await.sleep(Duration.ofMillis(random.nextInt(SLOWEST_MILLIS)));
        switch (ApiMood.drawn(random, faults)) {
            case ACCEPT -> {
                tally.add(Count.API_ACCEPTED);
                respond(exchange, 201, created(form, accepted(message, form)));
            }
            case ACCEPT_UNHEARD -> {
                tally.add(Count.API_ACCEPTED_UNHEARD);
                accepted(message, form);
            }
            case FAIL -> {
                tally.add(Count.API_500);
                respond(exchange, 500, "{\"code\":20500,\"status\":500,\"message\":\"Internal Server Error\"}");
            }
            case TOO_MANY -> tooMany(exchange, message);
            case CLOSE -> tally.add(Count.API_CLOSED);
            case HANG -> {
                tally.add(Count.API_HUNG);
                Await.sleep(HANG);
            }
        }
    }

    private String accepted(HandedMessage message, Form form) {
        message.accept(Digest.of(form.value("Body")));
        String sid = callbacks.nextSid();
        if (random.nextInt(100) < 10) {
            callbacks.reportAtOnce(form.value("StatusCallback"), sid);
        }
        callbacks.report(form.value("StatusCallback"), sid);
        return sid;
    }

    private void tooMany(HttpExchange exchange, HandedMessage message) throws IOException {
        tally.add(Count.API_429);
        int seconds = 1 + random.nextInt(3);
        message.askToWaitUntil(System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
        exchange.getResponseHeaders().set("Retry-After", String.valueOf(seconds));
        respond(exchange, 429, "{\"code\":20429,\"status\":429,\"message\":\"Too Many Requests\"}");
    }

    private static String created(Form form, String sid) {
        return "{\"sid\":\"" + sid + "\",\"account_sid\":\"" + Account.SID + "\",\"status\":\"queued\",\"to\":\""
                + form.value("To") + "\",\"from\":\"" + Account.NUMBER
                + "\",\"num_segments\":\"1\",\"num_media\":\"0\","
                + "\"direction\":\"outbound-api\",\"api_version\":\"2010-04-01\",\"error_code\":null,"
                + "\"error_message\":null}";
    }

    private static void respond(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
