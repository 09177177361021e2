package org.openconsult.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealingTest {
    private final Sealing sealing = new Sealing(new KeyRing(List.of(new byte[32])), new SecureRandom());

    @Test
    void opensWhatItSealed() {
        assertThat(sealing.open("letter", sealing.seal("letter", new byte[] {1, 2, 3})))
                .hasValue(new byte[] {1, 2, 3});
        assertThat(sealing.open("letter", sealing.seal("letter", new byte[0]))).hasValue(new byte[0]);
    }

    @Test
    void opensNothingThatWasSealedForSomethingElse() {
        assertThat(sealing.open("parcel", sealing.seal("letter", new byte[] {1, 2, 3})))
                .isEmpty();
    }

    @Test
    void opensNothingThatWasCutShort() {
        byte[] sealed = sealing.seal("letter", new byte[] {1, 2, 3});
        for (int length = 0; length < sealed.length; length++) {
            assertThat(sealing.open("letter", Arrays.copyOf(sealed, length))).isEmpty();
        }
    }
}
