package org.openconsult.sms.twilio.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A script of {@code peers/twilio} that runs until it is closed: it ends when its input does. */
final class NodeProgram implements AutoCloseable {
    private static final long SECONDS_TO_END = 10;

    private final Process process;
    private final Writer input;
    private final BufferedReader output;

    NodeProgram(String script, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .directory(Path.of(System.getProperty("peer.twilio")).toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        input = process.outputWriter(StandardCharsets.UTF_8);
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    void write(String line) throws IOException {
        input.write(line + "\n");
        input.flush();
    }

    /** The next line that it writes. */
    String read() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("The program has ended");
        }
        return line;
    }

    @Override
    public void close() {
        try {
            input.close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                end();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            end();
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
