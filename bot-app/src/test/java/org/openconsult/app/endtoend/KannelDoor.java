package org.openconsult.app.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** nginx with the configuration of {@code peers/kannel}, in a folder and on a port of its own: Kannel's way to the app. */
final class KannelDoor implements AutoCloseable {
    private static final String SITE = "nginx-door.conf";

    /** Paths are in the folder; it is run by no init, and in the foreground. */
    private static final String MAIN = """
            daemon off;
            pid nginx.pid;
            events {}
            http {
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                include %s;
            }
            """.formatted(SITE);

    private final int port = PackagedApp.freePort();
    private final Path folder;
    private Optional<Process> process = Optional.empty();

    /**
     * Writes its configuration.
     *
     * @param appPort where the app listens, when it does
     */
    KannelDoor(Path folder, int appPort) throws IOException {
        this.folder = folder;
        new KannelFiles(folder)
                .write(
                        SITE,
                        SITE,
                        Map.of(
                                "127.0.0.1:8081", "127.0.0.1:" + port,
                                "127.0.0.1:8080", "127.0.0.1:" + appPort,
                                "/var/log/nginx", folder.toString()));
        Files.writeString(folder.resolve("nginx.conf"), MAIN);
    }

    void open() throws Exception {
        Process started = new ProcessBuilder("nginx", "-e", "stderr", "-p", folder.toString(), "-c", "nginx.conf")
                .inheritIO()
                .start();
        process = Optional.of(started);
        Waiting.until("nginx listens", () -> {
            if (!started.isAlive()) {
                throw new IllegalStateException("nginx ended");
            }
            return Listening.at(port);
        });
    }

    int port() {
        return port;
    }

    /** What went wrong, as an operator reads it. */
    List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("openconsult-kannel.log"));
    }

    /** What nginx says that goes beyond a request. */
    List<String> errors() throws IOException {
        return Files.readAllLines(folder.resolve("error.log"));
    }

    @Override
    public void close() {
        process.ifPresent(KannelBoxes::stop);
    }
}
