package org.openconsult.faults.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One instance of the packaged app. Keeps its port and its data folder over all its starts. */
public final class Instance implements AutoCloseable {
    /** Spring waits ten seconds for requests, then for its own. */
    private static final int STOP_SECONDS = 40;

    private final InstanceSettings settings;
    private final int port = Ports.free();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private @Nullable Child process;

    public Instance(InstanceSettings settings) {
        this.settings = settings;
    }

    public int port() {
        return port;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Starts it, without waiting for it to be well. */
    public synchronized void start() {
        process = Child.start(settings.folder(), log(), command());
    }

    /** Whether it became well in time; false as well when it ended. */
    public boolean awaitReady(Duration longest) {
        return Await.that(longest, () -> !isAlive() || isHealthy()) && isAlive();
    }

    public boolean isHealthy() {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri("/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /**
     * The number of its process.
     *
     * @throws IllegalStateException before it is started
     */
    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException("It is not started");
        }
        return process.pid();
    }

    /** {@code kill -9}. */
    public synchronized void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** SIGTERM; false when it had to be killed because it did not end. */
    public synchronized boolean stop() {
        boolean ended = process == null || process.stop(STOP_SECONDS);
        kill();
        return ended;
    }

    /** SIGSTOP. */
    public synchronized void pause() {
        if (process != null) {
            process.pause();
        }
    }

    /** SIGCONT. */
    public synchronized void resume() {
        if (process != null) {
            process.resume();
        }
    }

    /** Whether a line of all its output so far begins so. */
    public boolean printed(String beginning) {
        try (Stream<String> lines = Files.lines(log(), StandardCharsets.UTF_8)) {
            return lines.anyMatch(line -> line.startsWith(beginning));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Path log() {
        return settings.folder().resolve("output.log");
    }

    @Override
    public void close() {
        kill();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Java.command());
        command.addAll(settings.javaOptions());
        command.addAll(List.of(
                "-jar",
                settings.jar().toAbsolutePath().toString(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--consult.data-dir=" + settings.folder().resolve("data").toAbsolutePath()));
        command.addAll(settings.settings());
        return command;
    }
}
