package org.openconsult.http.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://consult.example.org, https://consult.example.org",
        "' http://[::1]:8080/bz// ', http://[::1]:8080/bz",
        "HTTPS://Consult.example.org/, HTTPS://Consult.example.org"
    })
    void hasNothingAroundIt(String written, String address) {
        assertThat(WebAddress.of(written)).contains(URI.create(address));
    }

    @Test
    void keepsLettersOutsideOfAsciiInAPath() {
        assertThat(WebAddress.of("https://example.org/niños/").map(URI::toASCIIString))
                .contains("https://example.org/ni%C3%B1os");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "consult.example.org",
                "127.0.0.1:8080",
                "ftp://consult.example.org",
                "https:///",
                "https:consult.example.org",
                "https://consult.example.org/?a=b",
                "https://consult.example.org/?",
                "https://consult.example.org#top",
                "http://[",
                "https://consult example.org"
            })
    void isNoneWhereItDoesNotSayWhere(String written) {
        assertThat(WebAddress.of(written)).isEmpty();
    }
}
