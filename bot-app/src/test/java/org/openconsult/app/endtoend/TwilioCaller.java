package org.openconsult.app.endtoend;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Calls the app as Twilio does: a form, signed by Twilio's published rule (HMAC-SHA1 over the address and the sorted
 * parameters), written here again so that the product is not checked by itself.
 */
final class TwilioCaller {
    static final String ACCOUNT = "AC00000000000000000000000000000000";
    static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String PATH = "/channels/sms/twilio";

    private final URI webhook;
    private final Function<HttpRequest, HttpResponse<String>> line;

    TwilioCaller(PackagedApp app) {
        this(app.uri(PATH), app::send);
    }

    /** Calls whichever app listens on a port of this machine. */
    TwilioCaller(int port, Function<HttpRequest, HttpResponse<String>> line) {
        this(URI.create("http://localhost:" + port + PATH), line);
    }

    private TwilioCaller(URI webhook, Function<HttpRequest, HttpResponse<String>> line) {
        this.webhook = webhook;
        this.line = line;
    }

    HttpResponse<String> text(String sid, String from, String body) {
        Map<String, String> form = form(sid, from, body);
        return post(form, signature(form));
    }

    HttpResponse<String> post(Map<String, String> form, String signature) {
        return line.apply(HttpRequest.newBuilder(webhook)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", signature)
                .POST(BodyPublishers.ofString(encoded(form)))
                .build());
    }

    static Map<String, String> form(String sid, String from, String body) {
        return new TreeMap<>(Map.of(
                "MessageSid", sid,
                "SmsSid", sid,
                "SmsMessageSid", sid,
                "AccountSid", ACCOUNT,
                "ApiVersion", "2010-04-01",
                "SmsStatus", "received",
                "NumMedia", "0",
                "From", from,
                "To", "+15017122661",
                "Body", body));
    }

    String signature(Map<String, String> form) {
        String signed = webhook
                + new TreeMap<>(form)
                        .entrySet().stream()
                                .map(parameter -> parameter.getKey() + parameter.getValue())
                                .collect(Collectors.joining());
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
