package org.openconsult.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes that write into a spool, and counts what they had acknowledged. */
class SpoolKillTest {
    private static final int KILLS = 5;

    @TempDir
    private Path path;

    @Test
    void losesNothingThatWasAcknowledgedWhenTheProcessIsKilled() throws Exception {
        Random random = new Random(20261121);
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(writeAndKill("run" + kill, 20 + random.nextInt(400)));
        }
        SpoolFolder folder = new SpoolFolder(path);
        List<String> kept = folder.texts();
        Set<String> once = new HashSet<>(kept);

        assertThat(kept).hasSize(once.size());
        assertThat(once).containsAll(acknowledged);
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * 20);
        assertThat(folder.setAside()).isEmpty();
    }

    private List<String> writeAndKill(String name, int afterLines) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpoolWriter.class.getName(),
                        path.toString(),
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().limit(afterLines).forEach(lines::add);
            process.destroyForcibly();
            readTheRest(output, lines);
        } finally {
            process.destroyForcibly().waitFor();
        }
        return lines;
    }

    /** What it had said before it died counts as well; half a line does not. */
    private static void readTheRest(BufferedReader output, List<String> lines) {
        try {
            output.lines().filter(line -> line.endsWith(".")).forEach(lines::add);
        } catch (UncheckedIOException died) {
            assertThat(died).isNotNull();
        }
    }
}
