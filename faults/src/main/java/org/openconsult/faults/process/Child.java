package org.openconsult.faults.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that the harness started, its output appended to a file. Ends with the harness. */
final class Child {
    private final Process process;

    private Child(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    static Child start(Path folder, Path log, List<String> command) {
        try {
            return new Child(new ProcessBuilder(command)
                    .directory(Files.createDirectories(folder).toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException("A process could not be started: " + command.get(0), failure);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** {@code kill -9}; a process that is paused dies of it too. */
    void kill() {
        process.destroyForcibly();
        await(30);
    }

    /**
     * Asks it to end (SIGTERM).
     *
     * @return false when it still runs after so many seconds
     */
    boolean stop(int seconds) {
        process.destroy();
        return await(seconds);
    }

    /** Stops it in the middle of whatever it does (SIGSTOP). */
    void pause() {
        signal("STOP");
    }

    /** Lets it go on as if nothing had happened (SIGCONT). */
    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(kill.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (kill.waitFor() != 0 && isAlive()) {
                throw new IllegalStateException("The signal " + name + " was not sent: " + said);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean await(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
