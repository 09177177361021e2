package org.openconsult.sms.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares our counts with those of Twilio's own calculator, the npm package {@code sms-segments-calculator}. The system
 * property {@code peer.sms-segments} names a folder with the package and {@code count.js}; {@code ./test-peers} gives it.
 */
@EnabledIfSystemProperty(named = "peer.sms-segments", matches = ".+")
class SegmentsPeerTest {
    private static final int TEXTS = 10_000;
    private static final long SEED = Long.getLong("peer.sms-segments.seed", 20_201_005L);
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path folder;

    /** What the package makes of a text. */
    record Count(String encoding, int segments, boolean overfull) {}

    @Test
    void agreesOnEncodingAndSegmentsOfEveryText() throws Exception {
        List<String> texts = new NastyTexts(SEED).limit(TEXTS).toList();
        List<Count> theirs = counted(texts);

        assertThat(theirs).hasSize(TEXTS);
        for (int i = 0; i < TEXTS; i++) {
            assertThat(ours(texts.get(i))).as(escaped(texts.get(i))).isEqualTo(theirs.get(i));
        }
    }

    /** Where it is wrong: it puts a whole character into one part, even one that no message has room for. */
    @Test
    void differsOnlyWhereThePackageOverfillsAMessage() throws Exception {
        String overgrown = "á" + "\u0301".repeat(200);

        assertThat(counted(List.of(overgrown))).containsExactly(new Count("UCS-2", 2, true));
        assertThat(SmsSegments.of(overgrown).count()).isEqualTo(3);
    }

    private static Count ours(String text) {
        SmsSegments segments = SmsSegments.of(text);
        return new Count(segments.encoding().shownName(), segments.count(), false);
    }

    private List<Count> counted(List<String> texts) throws IOException, InterruptedException {
        Path written = folder.resolve("texts.json");
        Path counts = folder.resolve("counts.json");
        Files.writeString(
                written,
                texts.stream().map(SegmentsPeerTest::escaped).collect(Collectors.joining("\",\"", "[\"", "\"]")));
        Process node = new ProcessBuilder("node", "count.js", written.toString(), counts.toString())
                .directory(Path.of(System.getProperty("peer.sms-segments")).toFile())
                .inheritIO()
                .start();
        assertThat(node.waitFor()).isZero();
        return JSON.readValue(Files.readString(counts), new TypeReference<>() {});
    }

    /** Halves of surrogate pairs, which UTF-8 does not carry, arrive this way. */
    private static String escaped(String text) {
        return text.chars().mapToObj(unit -> String.format("\\u%04x", unit)).collect(Collectors.joining());
    }
}
