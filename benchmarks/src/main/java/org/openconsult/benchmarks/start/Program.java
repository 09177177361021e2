package org.openconsult.benchmarks.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Programs of the JDK that this one runs on. */
final class Program {
    private Program() {}

    /** Runs {@code java} to its end. */
    static void run(String... arguments) throws IOException, InterruptedException {
        said("java", arguments);
    }

    /**
     * What a program said.
     *
     * @throws IllegalStateException when it failed
     */
    static String said(String program, String... arguments) throws IOException, InterruptedException {
        Path path = Path.of(System.getProperty("java.home"), "bin", program);
        List<String> command =
                Stream.concat(Stream.of(path.toString()), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(program + " failed:\n" + said);
        }
        return said;
    }
}
