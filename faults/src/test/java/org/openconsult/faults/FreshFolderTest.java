package org.openconsult.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshFolderTest {
    @TempDir
    Path temporary;

    @Test
    void removesWhatAnEarlierRunLeft() throws IOException {
        Path folder = FreshFolder.at(temporary.resolve("run"));
        Files.writeString(folder.resolve("old"), "old");

        assertThat(FreshFolder.at(folder).resolve("old")).doesNotExist();
    }

    @Test
    void leavesAFolderOfSomethingElseAlone() throws IOException {
        Files.writeString(temporary.resolve("precious"), "precious");

        assertThatThrownBy(() -> FreshFolder.at(temporary)).isInstanceOf(IllegalArgumentException.class);
        assertThat(temporary.resolve("precious")).exists();
    }
}
