package org.openconsult.app.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openconsult.app.Browser;
import org.openconsult.app.DeskVisitor;
import tools.jackson.databind.json.JsonMapper;

/** People on every channel, brought to the app as each provider brings them. */
final class PlayedChannels implements AutoCloseable {
    static final List<String> ALL = List.of("sms", "kannel", "whatsapp", "messenger", "telegram", "teams");

    private static final String PUBLIC = "https://consult.example";
    private static final String ACCOUNT = "AC00000000000000000000000000000000";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String WORD = "word";
    private static final String APP = "c9e8c047-2a74-40a2-b28a-b162d5f5327c";
    private static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    /** Nobody listens there: what is sent stays here. */
    private static final String NOWHERE = "http://127.0.0.1:9";

    private final JsonMapper json = new JsonMapper();
    private final RSAKey key;
    private final HttpServer keys;
    private int told;

    PlayedChannels() {
        try {
            key = new RSAKeyGenerator(2048).keyID("endorsed").generate();
            keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keys.createContext(
                "/metadata",
                exchange -> answer(
                        exchange, Map.of("issuer", "https://api.botframework.com", "jwks_uri", address() + "/keys")));
        keys.createContext("/keys", exchange -> {
            Map<String, Object> ours = new TreeMap<>(key.toPublicJWK().toJSONObject());
            ours.put("endorsements", List.of("msteams"));
            answer(exchange, Map.of("keys", List.of(ours)));
        });
        keys.start();
    }

    private void answer(HttpExchange exchange, Map<String, ?> body) throws IOException {
        try (exchange) {
            byte[] bytes = json.writeValueAsBytes(body);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String address() {
        return "http://127.0.0.1:" + keys.getAddress().getPort();
    }

    /** What the app must know of the providers. */
    Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("consult.public-url", PUBLIC),
                Map.entry("consult.sms.twilio.account-sid", ACCOUNT),
                Map.entry("consult.sms.twilio.auth-token", TOKEN),
                Map.entry("consult.sms.twilio.api-url", NOWHERE),
                Map.entry("consult.sms.kannel.inbound-token", WORD),
                Map.entry("consult.telegram.token", "123456:" + TOKEN),
                Map.entry("consult.telegram.mode", "webhook"),
                Map.entry("consult.telegram.webhook-secret", TOKEN),
                Map.entry("consult.telegram.api-url", NOWHERE),
                Map.entry("consult.teams.app-id", APP),
                Map.entry("consult.teams.app-password", TOKEN),
                Map.entry("consult.teams.tenant-id", TENANT),
                Map.entry("consult.teams.openid-metadata-url", address() + "/metadata"),
                Map.entry("consult.teams.login-url", NOWHERE));
    }

    /**
     * Somebody writes.
     *
     * @param name what they call themselves, where the channel tells it
     */
    HttpResponse<String> say(Browser app, String channel, String name, String text) {
        told++;
        return switch (channel) {
            case "sms" -> twilio(app, "+50160010" + (10 + told), name, text);
            case "whatsapp" -> twilio(app, "whatsapp:+50160020" + (10 + told), name, text);
            case "messenger" -> twilio(app, "messenger:50123456789012" + (10 + told), name, text);
            case "kannel" ->
                app.post(
                        "/channels/sms/kannel?token=" + WORD,
                        "text/plain; charset=UTF-8",
                        text,
                        "X-Kannel-From",
                        "+50160030" + (10 + told));
            case "telegram" -> telegram(app, name, text);
            case "teams" -> teams(app, name, text);
            default -> throw new IllegalArgumentException(channel);
        };
    }

    private HttpResponse<String> twilio(Browser app, String from, String name, String text) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "MessageSid",
                "SM%032d".formatted(told),
                "AccountSid",
                ACCOUNT,
                "SmsStatus",
                "received",
                "NumMedia",
                "0",
                "From",
                from,
                "To",
                from.contains(":") ? from.replaceAll(":.*", ":15017122661") : "+15017122661",
                "ProfileName",
                name,
                "Body",
                text));
        String signed = PUBLIC + "/channels/sms/twilio"
                + form.entrySet().stream()
                        .map(field -> field.getKey() + field.getValue())
                        .collect(Collectors.joining());
        return app.post("/channels/sms/twilio", DeskVisitor.FORM, encoded(form), "X-Twilio-Signature", hmac(signed));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private HttpResponse<String> telegram(Browser app, String name, String text) {
        Map<String, ?> person = Map.of("id", 7_000 + told, "is_bot", false, "first_name", name, "username", "ana");
        Map<String, ?> message = Map.of(
                "message_id", told,
                "date", Instant.now().getEpochSecond(),
                "chat", Map.of("id", 7_000 + told, "type", "private", "first_name", name),
                "from", person,
                "text", text);
        return app.post(
                "/channels/telegram",
                "application/json",
                json.writeValueAsString(Map.of("update_id", told, "message", message)),
                "X-Telegram-Bot-Api-Secret-Token",
                TOKEN);
    }

    private HttpResponse<String> teams(Browser app, String name, String text) {
        Map<String, ?> activity = Map.of(
                "type",
                "message",
                "id",
                "170000000000" + told,
                "timestamp",
                Instant.now().toString(),
                "channelId",
                "msteams",
                "serviceUrl",
                NOWHERE,
                "from",
                Map.of("id", "29:person-" + told, "name", name),
                "recipient",
                Map.of("id", "28:" + APP, "name", name),
                "conversation",
                Map.of("id", "a:talk-" + told, "conversationType", "personal"),
                "channelData",
                Map.of("tenant", Map.of("id", TENANT)),
                "text",
                text);
        return app.post(
                "/api/messages",
                "application/json",
                json.writeValueAsString(activity),
                "Authorization",
                "Bearer " + token());
    }

    private String token() {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer("https://api.botframework.com")
                .audience(APP)
                .claim("serviceurl", NOWHERE)
                .notBeforeTime(Date.from(now.minusSeconds(300)))
                .expirationTime(Date.from(now.plusSeconds(3_600)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("endorsed").build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        keys.stop(0);
    }
}
