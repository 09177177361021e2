package org.openconsult.faults.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as Twilio does: HMAC-SHA1, in base 64, over the address and then each parameter's name and value in the order of
 * their names. Written anew, so that the product is not checked by itself.
 *
 * @see <a href="https://www.twilio.com/docs/usage/security#validating-requests">Twilio, validating requests</a>
 */
final class TwilioSignature {
    private static final String ALGORITHM = "HmacSHA1";
    private final SecretKeySpec key;

    TwilioSignature(String authToken) {
        this.key = new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(String url, SortedMap<String, String> parameters) {
        String signed = url
                + parameters.entrySet().stream()
                        .map((Map.Entry<String, String> parameter) -> parameter.getKey() + parameter.getValue())
                        .collect(Collectors.joining());
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
        }
    }
}
