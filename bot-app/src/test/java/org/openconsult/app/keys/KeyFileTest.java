package org.openconsult.app.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.app.settings.CannotStartException;

class KeyFileTest {
    @TempDir
    private Path folder;

    @Test
    void keepsTheSameKeysForTheNextStart() {
        var file = new KeyFile(folder.resolve("keys.properties"));
        file.create(new SecureRandom());
        SecretKeys keys = file.read();
        assertThat(keys.encryption().newest())
                .hasSize(32)
                .isEqualTo(file.read().encryption().newest());
        assertThat(keys.lookup().newest())
                .hasSize(32)
                .isNotEqualTo(keys.encryption().newest());
    }

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        Path path = folder.resolve("keys.properties");
        new KeyFile(path).create(new SecureRandom());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void neverReplacesKeysThatAreThere() throws IOException {
        Path path = folder.resolve("keys.properties");
        Files.writeString(path, "precious");
        assertThatThrownBy(() -> new KeyFile(path).create(new SecureRandom())).isInstanceOf(CannotStartException.class);
        assertThat(path).hasContent("precious");
    }

    @Test
    void startsAgainWhereACrashLeftHalfAFile() throws IOException {
        Path path = folder.resolve("keys.properties");
        Files.writeString(folder.resolve("keys.properties.new"), "encryp");
        var file = new KeyFile(path);
        file.create(new SecureRandom());
        assertThat(file.read().lookup().newest()).hasSize(32);
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void saysWhichLineIsBroken() throws IOException {
        Path path = folder.resolve("keys.properties");
        Files.writeString(path, "encryption=abc\n");
        assertThatThrownBy(() -> new KeyFile(path).read())
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("The line encryption in");
    }
}
