package org.openconsult.conversation.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.conversation.ConversationLimits;
import org.openconsult.conversation.LanguageDetection;
import org.openconsult.conversation.words.Catalogs;

/** Replays the recorded conversations. {@code -Dtranscripts.refresh=true} records them anew: read the difference. */
class TranscriptTest {
    private static final Path FOLDER = Path.of("src/test/resources/transcripts");

    private static final Catalogs WORDS = Catalogs.shipped();
    private static final Transcript TRANSCRIPT = new Transcript(
            new ConversationEngine(WORDS, ConversationLimits.defaults(), new LanguageDetection()),
            WORDS,
            SamplePlan.load(),
            new PlainChannel(false),
            new PlainChannel(true));

    @ParameterizedTest
    @MethodSource("files")
    void goesAsRecorded(Path file) throws IOException {
        String recorded = Files.readString(file);
        String replayed = TRANSCRIPT.replay(recorded);
        if (Boolean.getBoolean("transcripts.refresh")) {
            Files.writeString(file, replayed);
        } else {
            assertThat(replayed).isEqualTo(recorded);
        }
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }
}
