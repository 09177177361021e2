package org.openconsult.faults.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** FerretDB 1 on SQLite. */
final class FerretDbServer extends LocalServer {
    private final Path program;

    FerretDbServer(Path folder, Path program) {
        super(folder);
        this.program = program;
    }

    @Override
    List<String> command(Path data, int ownPort) {
        try {
            Files.createDirectories(data);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return List.of(
                program.toAbsolutePath().toString(),
                "--handler=sqlite",
                "--sqlite-url=file:" + data.toAbsolutePath() + "/",
                "--listen-addr=127.0.0.1:" + ownPort,
                "--debug-addr=-",
                "--state-dir=" + data.toAbsolutePath(),
                "--telemetry=disable",
                "--log-level=error");
    }
}
