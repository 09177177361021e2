package org.openconsult.index;

import java.nio.ByteBuffer;
import org.apache.commons.codec.digest.DigestUtils;

/** Makes a number of a name. */
final class Fingerprint {
    private Fingerprint() {}

    /** The same for the same name, and another for another. */
    static long of(String name) {
        return ByteBuffer.wrap(DigestUtils.sha256(name)).getLong();
    }
}
