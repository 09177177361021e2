package org.openconsult.disk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeSpaceTest {
    @TempDir
    Path folder;

    @Test
    void isRequired() {
        assertThatCode(() -> FreeSpace.require(folder, 0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> FreeSpace.require(folder, Long.MAX_VALUE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("are free on the disk");
    }
}
