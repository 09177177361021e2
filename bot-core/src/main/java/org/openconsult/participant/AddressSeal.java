package org.openconsult.participant;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;

/** Seals addresses. The channel's name is bound to them, so that an address cannot be moved to another channel. */
public final class AddressSeal {
    private final Sealing sealing;

    public AddressSeal(KeyRing keys, SecureRandom random) {
        this.sealing = new Sealing(keys, random);
    }

    public byte[] seal(Address address) {
        return sealing.seal(address.channel().name(), address.value().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens what was sealed, trying every key.
     *
     * @throws IllegalStateException when no key fits or the bytes were changed
     */
    public Address open(ChannelId channel, byte[] sealed) {
        return sealing.open(channel.name(), sealed)
                .map(value -> new Address(channel, new String(value, StandardCharsets.UTF_8)))
                .orElseThrow(() -> new IllegalStateException(
                        "No key opens a sealed address: is an older key missing from the settings?"));
    }
}
