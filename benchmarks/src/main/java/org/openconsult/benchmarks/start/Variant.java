package org.openconsult.benchmarks.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openconsult.faults.process.Ports;

/**
 * One way of starting the packaged app.
 *
 * @param jar what is started
 * @param javaOptions before it
 * @param settings after it
 */
record Variant(Path jar, List<String> javaOptions, List<String> settings) {
    private static final Path JAR = Path.of("bot-app/target/bot-app.jar");

    /** How ways are called on the command line, all of them. */
    static final List<String> NAMES = List.of("plain", "extracted", "shared", "lazy");

    /** The way of that name; what it needs is made in a folder. */
    static Variant named(String name, Path folder) throws IOException, InterruptedException {
        return switch (name) {
            case "plain" -> new Variant(JAR, List.of(), List.of());
            case "extracted" -> new Variant(extracted(folder), List.of(), List.of());
            case "shared" -> shared(folder);
            case "lazy" -> new Variant(JAR, List.of(), List.of("--spring.main.lazy-initialization=true"));
            default -> throw new IllegalArgumentException("No such way of starting: " + name + ". There are " + NAMES);
        };
    }

    /** Java's classes as they are in memory once the app has started, read from a file. */
    private static Variant shared(Path folder) throws IOException, InterruptedException {
        Path jar = extracted(folder);
        Path archive = folder.resolve("app.jsa").toAbsolutePath();
        Program.run(
                "-XX:ArchiveClassesAtExit=" + archive,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                jar.toString(),
                "--server.port=" + Ports.free(),
                "--consult.data-dir=" + folder.resolve("training"));
        return new Variant(jar, List.of("-XX:SharedArchiveFile=" + archive), List.of());
    }

    private static Path extracted(Path folder) throws IOException, InterruptedException {
        Path to = folder.resolve("extracted");
        Program.run("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", to.toString());
        return to.resolve(JAR.getFileName());
    }
}
