package org.openconsult.sms.kannel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people copy from the page is what the tests run. */
class KannelPageTest {
    private static final Path PAGE = Path.of("../docs/kannel.md");
    private static final Path CONFIGURATION = Path.of("../peers/kannel");

    @ParameterizedTest
    @ValueSource(
            strings = {"kannel.conf", "nginx-door.conf", "carrier-fake.conf", "carrier-smpp.conf", "carrier-modem.conf"
            })
    void showsTheConfigurationThatTheTestsUse(String file) throws IOException {
        assertThat(Files.readString(PAGE))
                .contains("`" + file + "`:\n\n```\n" + Files.readString(CONFIGURATION.resolve(file)) + "```\n");
    }

    @Test
    void hasKannelCallTheWebhookByPostWithoutNumbersOrTexts() throws IOException {
        assertThat(Files.readAllLines(CONFIGURATION.resolve("kannel.conf")))
                .contains("post-url = \"http://127.0.0.1:8081" + KannelCaller.PATH + "?token=change-me-2&id=%I\"");
    }
}
