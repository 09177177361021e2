package org.openconsult.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicUrlTest {

    @ParameterizedTest
    @CsvSource({
        "http://consult.example.org, true",
        "https://consult.example.org, false",
        "http://localhost:8080, false",
        "http://127.0.0.1:8080/, false",
        "http://[::1]:8080, false",
    })
    void isExposedWithoutEncryptionElsewhereThanHere(String url, boolean exposed) {
        assertThat(PublicUrl.read(url).orElseThrow().isExposed()).isEqualTo(exposed);
    }

    @Test
    void isNoneWhenEmpty() {
        assertThat(PublicUrl.read(null)).isEmpty();
        assertThat(PublicUrl.read("  ")).isEmpty();
    }
}
