package org.openconsult.embeddeddatabase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An {@link EmbeddedDatabaseServer} in a JVM of its own. */
final class ServerProcess implements AutoCloseable {
    private final Process process;

    ServerProcess(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedDatabaseServer.class.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).start();
    }

    /** Waits for the line that says it is ready. */
    String connectionString() throws IOException {
        String line = firstLine(process.getInputStream());
        if (line == null) {
            throw new IllegalStateException("The server did not start: " + errors());
        }
        return line;
    }

    String errors() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void terminate() {
        process.destroy();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The server process did not end.");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String firstLine(java.io.InputStream stream) throws IOException {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).readLine();
    }
}
