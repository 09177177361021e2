package org.openconsult.participant;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;

/**
 * Seals addresses with AES-256 in Galois/Counter Mode (NIST SP 800-38D): a fresh 96-bit nonce, then the sealed bytes
 * with a 128-bit tag. The channel's name is bound to them, so that an address cannot be moved to another channel.
 */
public final class AddressSeal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private final KeyRing keys;
    private final SecureRandom random;

    public AddressSeal(KeyRing keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    public byte[] seal(Address address) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.newest(), nonce, address.channel())
                    .doFinal(address.value().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("An address could not be sealed", failure);
        }
    }

    /**
     * Opens what was sealed, trying every key.
     *
     * @throws IllegalStateException when no key fits or the bytes were changed
     */
    public Address open(ChannelId channel, byte[] sealed) {
        return keys.keys().stream()
                .flatMap(key -> tryToOpen(key, channel, sealed).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No key opens a sealed address: is an older key missing from the settings?"));
    }

    private static Optional<Address> tryToOpen(byte[] key, ChannelId channel, byte[] sealed) {
        try {
            byte[] value = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE_BYTES), channel)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return Optional.of(new Address(channel, new String(value, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException anotherKey) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, ChannelId channel)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(channel.name().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
