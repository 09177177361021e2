package org.openconsult.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;

class AddressSealTest {
    private static final ChannelId SMS = new ChannelId("sms");
    private static final Address PHONE = new Address(SMS, "+5016001234");
    private final byte[] older = key(1);
    private final byte[] newer = key(2);

    @Test
    void opensWhatItSealed() {
        AddressSeal seal = seal(newer);
        assertThat(seal.open(SMS, seal.seal(PHONE))).isEqualTo(PHONE);
    }

    @Test
    void hidesTheAddress() {
        byte[] sealed = seal(newer).seal(PHONE);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("6001234");
    }

    @Test
    void sealsTheSameAddressDifferentlyEachTime() {
        AddressSeal seal = seal(newer);
        assertThat(seal.seal(PHONE)).isNotEqualTo(seal.seal(PHONE));
    }

    @Test
    void opensWhatAnOlderKeySealed() {
        byte[] sealed = seal(older).seal(PHONE);
        assertThat(seal(newer, older).open(SMS, sealed)).isEqualTo(PHONE);
    }

    @Test
    void refusesWithoutTheKey() {
        byte[] sealed = seal(older).seal(PHONE);
        assertThatThrownBy(() -> seal(newer).open(SMS, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesChangedBytes() {
        AddressSeal seal = seal(newer);
        byte[] sealed = seal.seal(PHONE);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> seal.open(SMS, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAnAddressMovedToAnotherChannel() {
        AddressSeal seal = seal(newer);
        byte[] sealed = seal.seal(PHONE);
        assertThatThrownBy(() -> seal.open(new ChannelId("telegram"), sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    private static AddressSeal seal(byte[]... keys) {
        return new AddressSeal(new KeyRing(List.of(keys)), new SecureRandom());
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
