package org.openconsult.benchmarks.start;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openconsult.benchmarks.Journey;
import org.openconsult.faults.process.Instance;

/** Somebody who waits for the public page, and people who write from simulated phones. */
final class Visitor {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final HttpClient http = HttpClient.newHttpClient();

    /** Asks until there is an answer. */
    void awaitPage(Instance instance) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (!hasPage(instance)) {
            if (!instance.isAlive() || System.nanoTime() - end > 0) {
                throw new IllegalStateException("The app did not start: see " + instance.log());
            }
            Thread.sleep(10);
        }
    }

    private boolean hasPage(Instance instance) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(instance.uri("/"))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Lets so many people list, read, comment, take a stance and name their district. */
    void write(Instance instance, int people) throws IOException, InterruptedException {
        for (int person = 0; person < people; person++) {
            for (int number = 0; number < Journey.LENGTH; number++) {
                send(
                        instance,
                        "{\"channel\":\"sms\",\"from\":\"+501%07d\",\"text\":\"%s\"}"
                                .formatted(6_000_000 + person, Journey.message(number)));
            }
        }
    }

    /** Again while the app says that it cannot store it just now. */
    private void send(Instance instance, String message) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(instance.uri("/api/simulator/messages"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(message))
                .build();
        long end = System.nanoTime() + PATIENCE;
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        while (status == 503 && System.nanoTime() - end < 0) {
            Thread.sleep(100);
            status = http.send(request, BodyHandlers.discarding()).statusCode();
        }
        if (status != 200) {
            throw new IllegalStateException("A message was answered " + status);
        }
    }
}
