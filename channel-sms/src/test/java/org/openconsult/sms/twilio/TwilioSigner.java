package org.openconsult.sms.twilio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as Twilio's documentation says it does, apart from its SDK: the address, then name and value of every different
 * parameter in alphabetical order, HMAC-SHA1 with the auth token, Base64.
 */
record TwilioSigner(String authToken) {

    String sign(String url, String form) {
        String signed = Arrays.stream(form.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(TwilioSigner::decoded)
                .distinct()
                .sorted()
                .map(pair -> pair.replace("\u0000=\u0000", ""))
                .collect(Collectors.joining());
        return hmac(url + signed);
    }

    /** The mark between name and value sorts before every letter, so that {@code Sid} comes before {@code SidAccount}. */
    private static String decoded(String pair) {
        String[] nameAndValue = pair.split("=", 2);
        return URLDecoder.decode(nameAndValue[0], StandardCharsets.UTF_8)
                + "\u0000=\u0000"
                + URLDecoder.decode(nameAndValue.length == 1 ? "" : nameAndValue[1], StandardCharsets.UTF_8);
    }

    private String hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
