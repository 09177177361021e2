package org.openconsult.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.app.MemoryComments;
import org.openconsult.app.OpenConsultApplication;
import org.openconsult.app.ScriptedReception;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.embeddeddatabase.EmbeddedDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartFailureTest {
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @TempDir
    private Path folder;

    private CapturedOutput screen;

    @BeforeEach
    void watch(CapturedOutput output) {
        this.screen = output;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--consult.public-url=consult.example.org | consult.public-url must be a web address",
                "--consult.public-url=https://a b | consult.public-url must be a web address",
                "--consult.simulator.enabled=maybe | consult.simulator.enabled must be true or false",
                "--consult.spool.max-size=much | consult.spool.max-size must be a size",
                "--consult.spool.max-size=1KB | consult.spool.max-size: It must be from 1MB to 16GB.",
                "--consult.redaction.id-patterns=[A-Z | consult.redaction.id-patterns[0]: It is no regular expression",
                "--consult.spool.pause=0s | consult.spool.pause: It must be from 50ms to 1m.",
                "--consult.database.timeout=soon | consult.database.timeout must be a length of time",
                "--consult.outbox.lease=1s | consult.outbox.lease: It must be from 2s to 10m.",
                "--consult.outbox.lease=long | consult.outbox.lease must be a length of time",
                "--consult.outbox.rate-share=0 | consult.outbox.rate-share: It must be from 0.001 to 1.",
                "--consult.outbox.longest-pause=1s | must be at least consult.outbox.first-pause",
                "--consult.outbox.threads=many | consult.outbox.threads must be a whole number",
                "--server.port=http | server.port must be a whole number",
                "--server.port=99999 | server.port must be a number from 0 to 65535",
                "--server.port=-5 | server.port must be a number from 0 to 65535",
                "--consult.keys.encryption=secret | Set both consult.keys.encryption and consult.keys.lookup",
                "--consult.coordinator.username=a:b | without a colon",
                "--spring.mongodb.uri=localhost:27017 | spring.mongodb.uri cannot be read",
                "--spring.mongodb.uri=mongodb://u:secret@localhost/x | Set both consult.keys.encryption",
            })
    void saysInOneSentenceWhatIsWrong(String setting, String sentence) {
        assertThat(sentenceOf(setting)).contains(sentence).doesNotContain("secret@");
    }

    @Test
    void refusesKeysThatAreNotKeysWithoutRepeatingThem() {
        String sentence = sentenceOf("--consult.keys.encryption=" + KEY + ",hunter2", "--consult.keys.lookup=" + KEY);
        assertThat(sentence)
                .startsWith("consult.keys.encryption must be 32 bytes")
                .doesNotContain("hunter2");
    }

    @Test
    void namesThePortThatIsInUse() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThat(sentenceOf("--server.port=" + taken.getLocalPort()))
                    .startsWith("Port " + taken.getLocalPort() + " is in use");
        }
    }

    @Test
    void namesAFolderThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(sentenceOf("--consult.data-dir=" + file)).contains("The data folder", "cannot be written to");
    }

    @Test
    void namesAFolderThatIsInUse() throws IOException {
        Files.writeString(folder.resolve("keys.properties"), "encryption=" + KEY + "\nlookup=" + KEY + "\n");
        try (var open = EmbeddedDatabase.open(folder.resolve("database"))) {
            assertThat(sentenceOf()).contains("already open");
            assertThat(open.failed()).isFalse();
        }
    }

    @Test
    void makesNoNewKeysForOldData() throws IOException {
        Files.createDirectory(folder.resolve("database"));
        assertThat(sentenceOf()).contains("The keys for the database").contains("are missing");
        assertThat(folder.resolve("keys.properties")).doesNotExist();
    }

    @Test
    void passesOnWhatAChannelMisses() {
        var wrong = new IllegalStateException(new WrongSettingException("consult.x.token", "it is missing."));
        assertThat(StartFailure.sentence(wrong)).hasValue("consult.x.token: it is missing.");
    }

    @Test
    void passesOnWhatAChannelSaysOfASettingOutOfItsLimits() {
        assertThat(sentenceOf("--consult.sms.prompt-segments=99"))
                .isEqualTo("consult.sms.prompt-segments: It is 99, it must be from 1 to 10.");
    }

    @Test
    void leavesWhatNobodyForesawToSpring() {
        assertThat(StartFailure.sentence(new IllegalStateException("a mistake")))
                .isEmpty();
    }

    /** Starts the application as it is started by hand, and gives the one line that is said. */
    private String sentenceOf(String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--consult.data-dir=" + folder));
        arguments.addAll(List.of(settings));
        int before = screen.getOut().length();
        Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(
                        OpenConsultApplication.class, ScriptedReception.class, MemoryComments.class)
                .run(last(arguments))
                .close());
        assertThat(failure).isNotNull();
        assertThat(screen.getOut().substring(before).strip()).isEmpty();
        assertThat(screen.getErr().lines()).hasSize(1);
        return screen.getErr().strip();
    }

    /** A setting given twice on the command line would be a list. */
    private static String[] last(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> arguments.stream()
                        .filter(other -> other.startsWith(argument.replaceAll("=.*", "=")))
                        .reduce((first, second) -> second)
                        .orElseThrow()
                        .equals(argument))
                .toArray(String[]::new);
    }
}
