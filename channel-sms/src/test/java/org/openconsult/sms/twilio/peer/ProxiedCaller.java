package org.openconsult.sms.twilio.peer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/** Calls as a proxy does: by http on this machine, with headers that tell lies about what was called. */
public final class ProxiedCaller implements Closeable {
    static final String CLAIMED_ROOT = "http://evil.example:8443/evil";

    /** As Twilio says it; the library's own constant names a charset that is not the form's. */
    private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");

    private final CloseableHttpClient http =
            HttpClients.custom().disableAutomaticRetries().build();
    private final HttpHost app;

    /** @param port where the app is really */
    public ProxiedCaller(int port) {
        app = new HttpHost("http", "127.0.0.1", port);
    }

    /** The status of the answer. */
    public int deliver(Delivery delivery, Random random) throws IOException {
        var request = ClassicRequestBuilder.post()
                .setHttpHost(app)
                .setPath(delivery.pathAndQuery())
                .setEntity(encoded(delivery, random), FORM)
                .addHeader("Host", "evil.example:8443")
                .addHeader("X-Forwarded-Host", "evil.example")
                .addHeader("X-Forwarded-Proto", "http")
                .addHeader("X-Forwarded-Port", "8443")
                .addHeader("X-Forwarded-Prefix", "/evil")
                .addHeader("X-Forwarded-For", "192.0.2.1")
                .addHeader("X-Original-URL", CLAIMED_ROOT)
                .addHeader("Forwarded", "for=192.0.2.1;proto=http;host=evil.example");
        delivery.signature().ifPresent(signature -> request.addHeader("X-Twilio-Signature", signature));
        return http.execute(app, request.build(), response -> response.getCode());
    }

    private static String encoded(Delivery delivery, Random random) {
        return delivery.form().stream()
                .map(one -> encoded(one.name(), random) + "=" + encoded(one.value(), random))
                .collect(Collectors.joining("&"));
    }

    /** In any of the ways that mean the same. */
    private static String encoded(String text, Random random) {
        var encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(encoded((char) (octet & 0xFF), random));
        }
        return encoded.toString();
    }

    private static String encoded(char octet, Random random) {
        boolean plain = octet < 0x80 && (Character.isLetterOrDigit(octet) || "-._*".indexOf(octet) >= 0);
        if (plain && random.nextInt(20) > 0) {
            return String.valueOf(octet);
        }
        if (octet == ' ' && random.nextBoolean()) {
            return "+";
        }
        return String.format(random.nextBoolean() ? "%%%02X" : "%%%02x", (int) octet);
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
