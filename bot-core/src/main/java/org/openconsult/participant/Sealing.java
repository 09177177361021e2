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

/**
 * Seals bytes with AES-256 in Galois/Counter Mode (NIST SP 800-38D): a fresh 96-bit nonce, then the sealed bytes with a
 * 128-bit tag. What they are for is bound to them, so that they cannot be passed off as something else.
 */
public final class Sealing {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private final KeyRing keys;
    private final SecureRandom random;

    public Sealing(KeyRing keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /** Seals with the newest key. */
    public byte[] seal(String purpose, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, keys.newest(), nonce, purpose).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Something could not be sealed", failure);
        }
    }

    /** Opens what was sealed for the same purpose, trying every key; empty when none fits or the bytes were changed. */
    public Optional<byte[]> open(String purpose, byte[] sealed) {
        return sealed.length < NONCE_BYTES + TAG_BYTES
                ? Optional.empty()
                : keys.keys().stream()
                        .flatMap(key -> tryToOpen(key, purpose, sealed).stream())
                        .findFirst();
    }

    private static Optional<byte[]> tryToOpen(byte[] key, String purpose, byte[] sealed) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE_BYTES), purpose)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (GeneralSecurityException anotherKey) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
