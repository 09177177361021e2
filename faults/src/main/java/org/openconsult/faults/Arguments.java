package org.openconsult.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openconsult.faults.agent.Safety;
import org.openconsult.faults.agent.Stretch;

/** Reads the command line: names with two dashes, each with a value behind it or after an equals sign. */
final class Arguments {
    static final String USAGE = """
            ./fault-harness [--minutes 2] [--instances 2] [--messages 5000] [--people 200] [--kills 10]
                [--database embedded|ferretdb=PROGRAM|mongodb://HOST:PORT] [--replies webhook|api] [--seed NUMBER]
                [--stretch PERCENT:MILLISECONDS] [--twins COUNT] [--rest-seconds 120]
                [--switch-off deduplication|leases|effect-replay|turn-comparison]""";

    private static final Set<String> NAMES = Set.of(
            "minutes",
            "instances",
            "messages",
            "people",
            "kills",
            "database",
            "seed",
            "switch-off",
            "stretch",
            "replies",
            "twins",
            "rest-seconds",
            "jar",
            "folder");

    private final Map<String, String> values = new HashMap<>();

    private Arguments() {}

    /** @throws IllegalArgumentException with a sentence for who typed them */
    static Options read(String[] arguments, long seed) {
        Arguments read = new Arguments();
        for (int index = 0; index < arguments.length; index++) {
            String[] parts = arguments[index].split("=", 2);
            boolean valueFollows = parts.length == 1 && index + 1 < arguments.length;
            read.put(parts[0], valueFollows ? arguments[++index] : parts.length == 2 ? parts[1] : "");
        }
        return read.options(seed);
    }

    private void put(String name, String value) {
        if (!name.startsWith("--") || !NAMES.contains(name.substring(2)) || value.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        values.put(name.substring(2), value);
    }

    private Options options(long seed) {
        return new Options(
                Duration.ofMillis((long) (60_000 * Double.parseDouble(value("minutes", "2")))),
                number("instances", 2),
                number("messages", 5_000),
                number("people", 200),
                number("kills", 10),
                value("database", "embedded"),
                Long.parseLong(value("seed", String.valueOf(seed))),
                Optional.ofNullable(values.get("switch-off")).map(Safety::of),
                Optional.ofNullable(values.get("stretch")).map(Stretch::parse),
                value("replies", "webhook"),
                number("twins", 0),
                Duration.ofSeconds(number("rest-seconds", 120)),
                Path.of(value("jar", "bot-app/target/bot-app.jar")),
                Path.of(value("folder", "faults/target/run")));
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(value(name, String.valueOf(otherwise)));
    }

    private String value(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
