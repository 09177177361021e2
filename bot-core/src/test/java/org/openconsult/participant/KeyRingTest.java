package org.openconsult.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final String FIRST = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String SECOND =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    @Test
    void readsTheNewestKeyFirst() {
        assertThat(KeyRing.ofBase64(List.of(SECOND, " " + FIRST)).newest())
                .asString()
                .isEqualTo("0123456789abcdef0123456789abcdef");
    }

    @Test
    void refusesShortMissingAndMalformedKeysWithoutRepeatingThem() {
        for (List<String> wrong : List.of(List.<String>of(), List.of("c2hvcnQ="), List.of("not base 64!"))) {
            assertThatThrownBy(() -> KeyRing.ofBase64(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("c2hvcnQ")
                    .hasMessageNotContaining("not base 64!");
        }
    }

    @Test
    void givesTheSameFingerprintForTheSameValueAndPurposeOnly() {
        Fingerprints fingerprints = new Fingerprints(KeyRing.ofBase64(List.of(FIRST)));
        assertThat(fingerprints.of("phone", "1"))
                .isEqualTo(fingerprints.of("phone", "1"))
                .isNotEqualTo(fingerprints.of("phone", "2"))
                .isNotEqualTo(fingerprints.of("chat", "1"))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void findsWhatWasStoredUnderAnOlderKey() {
        String stored = new Fingerprints(KeyRing.ofBase64(List.of(FIRST))).of("phone", "1");
        Fingerprints rotated = new Fingerprints(KeyRing.ofBase64(List.of(SECOND, FIRST)));
        assertThat(rotated.candidates("phone", "1")).hasSize(2).contains(stored);
        assertThat(rotated.of("phone", "1")).isNotEqualTo(stored);
    }
}
