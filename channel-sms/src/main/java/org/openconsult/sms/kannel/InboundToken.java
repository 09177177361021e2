package org.openconsult.sms.kannel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.openconsult.http.request.RejectedRequestException;

/**
 * The word that proves a request to be Kannel's. Hashes are compared, in constant time: how long it takes tells nothing
 * about the word, not even its length.
 */
final class InboundToken {
    /** The parameter of the address. */
    static final String PARAMETER = "token";

    private final String value;
    private final byte[] hash;

    InboundToken(String value) {
        this.value = value;
        this.hash = hash(value);
    }

    /** @throws RejectedRequestException when it is not there, not right, or there twice */
    void require(Parameters address) {
        Optional<String> given = address.only(PARAMETER);
        if (!MessageDigest.isEqual(hash(given.orElse("")), hash)) {
            throw RejectedRequestException.forbidden(
                    "Its token is wrong. If it was Kannel's: see consult.sms.kannel.inbound-token and kannel.conf.");
        }
    }

    /** For addresses that Kannel is to call. */
    String value() {
        return value;
    }

    private static byte[] hash(String word) {
        return DigestUtils.sha256(word.getBytes(StandardCharsets.UTF_8));
    }

    /** Hides it. */
    @Override
    public String toString() {
        return "InboundToken[hidden]";
    }
}
