package org.openconsult.app.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Kannel's two programs with the configuration of {@code peers/kannel}, in a folder and on ports of their own.
 */
final class KannelBoxes implements AutoCloseable {
    static final String TOKEN = "tok+en%of&tests";
    static final String USERNAME = "openconsult";
    static final String PASSWORD = "sendsms-word";

    private static final String CORE = "bearerbox";
    private static final String SMS = "smsbox";

    /** It takes a second. */
    private static final Duration KNOWN_WITHIN = Duration.ofMinutes(1);

    private final Path folder;
    private final int admin = PackagedApp.freePort();
    private final int boxes = PackagedApp.freePort();
    private final int sendsms = PackagedApp.freePort();
    private final Map<String, Process> processes = new HashMap<>();

    /**
     * Writes their configuration.
     *
     * @param carrier the file that says who carries texts
     * @param own what of that file is a test's own
     * @param doorPort where they reach the app
     */
    KannelBoxes(Path folder, String carrier, Map<String, String> own, int doorPort) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("texts"));
        Files.createDirectories(folder.resolve("reports"));
        var files = new KannelFiles(folder);
        files.write(carrier, "carrier.conf", own);
        files.write(
                "kannel.conf",
                "kannel.conf",
                Map.of(
                        "/etc/kannel/carrier.conf",
                                folder.resolve("carrier.conf").toString(),
                        "/var/spool/kannel", folder.toString(),
                        "/var/log/kannel", folder.toString(),
                        "13000", String.valueOf(admin),
                        "13001", String.valueOf(boxes),
                        "13013", String.valueOf(sendsms),
                        "http://127.0.0.1:8081/", "http://127.0.0.1:" + doorPort + "/",
                        "change-me-1", "admin-word",
                        "change-me-2", "tok%%2Ben%%25of%%26tests",
                        "change-me-3", PASSWORD));
    }

    String sendsmsUrl() {
        return "http://127.0.0.1:" + sendsms + "/cgi-bin/sendsms";
    }

    void startBearerbox() throws Exception {
        start(CORE, boxes);
    }

    /** Once in many starts bearerbox never tells of an smsbox that runs; whoever runs Kannel starts it again then. */
    void startSmsbox() throws Exception {
        for (int tries = 0; tries < 3; tries++) {
            start(SMS, sendsms);
            if (Waiting.isSo(KNOWN_WITHIN, () -> status().contains("on-line"))) {
                return;
            }
            stopSmsbox();
        }
        throw new IllegalStateException("bearerbox knows no smsbox:\n" + status() + logs());
    }

    private void start(String box, int port) throws Exception {
        Process process = new ProcessBuilder(box, "-v", "4", "kannel.conf")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(box + ".out").toFile()))
                .start();
        processes.put(box, process);
        Waiting.until(box + " listens", () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(box + " ended:\n" + logs());
            }
            return Listening.at(port);
        });
    }

    /** What bearerbox says of itself. */
    String status() {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + admin + "/status.txt?password=admin-word"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    void stopSmsbox() {
        stop(SMS);
    }

    /** {@code kill -9}. */
    void killBearerbox() {
        Process process = processes.get(CORE);
        process.destroyForcibly();
        process.onExit().join();
    }

    /** How many texts bearerbox keeps on disk. */
    long kept() {
        try (Stream<Path> files = Files.walk(folder.resolve("texts"))) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All that both have logged. */
    String logs() {
        return Stream.of(CORE + ".log", SMS + ".log", CORE + ".out", SMS + ".out")
                .map(folder::resolve)
                .filter(Files::exists)
                .map(KannelBoxes::read)
                .reduce("", String::concat);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void stop(String box) {
        Optional.ofNullable(processes.get(box)).ifPresent(KannelBoxes::stop);
    }

    /** Gives a program time to write what it has to; after that it is ended. */
    static void stop(Process process) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, 20, TimeUnit.SECONDS)
                .thenAccept(Process::destroyForcibly)
                .join();
        process.onExit().join();
    }

    @Override
    public void close() {
        for (String box : List.of(SMS, CORE)) {
            stop(box);
        }
    }
}
