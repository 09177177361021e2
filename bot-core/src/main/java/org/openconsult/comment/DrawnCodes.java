package org.openconsult.comment;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openconsult.participant.Fingerprints;

/**
 * The codes that something may get, in the order in which they are tried: keyed hashes of its name, so that whoever asks again finds
 * the same; hashes that make no code that can be typed are passed over.
 */
public final class DrawnCodes {
    /** Only bounds the search: with a billion codes, so many in a row are never all taken. */
    private static final int ATTEMPTS = 1_000;

    private DrawnCodes() {}

    /**
     * The codes in order.
     *
     * @param purpose keeps equal names of different kinds apart
     */
    public static Stream<ReceiptCode> of(Fingerprints fingerprints, String purpose, String name) {
        return IntStream.range(0, ATTEMPTS)
                .mapToObj(attempt -> fingerprints.of(purpose, name + "/" + attempt))
                .map(fingerprint -> ReceiptCode.of(Integer.parseUnsignedInt(fingerprint.substring(0, 8), 16)))
                .flatMap(Optional::stream);
    }
}
