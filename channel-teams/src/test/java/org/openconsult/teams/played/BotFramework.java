package org.openconsult.teams.played;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes tokens as the Bot Framework does, with keys of its own that it publishes on loopback. Signs by itself and not with
 * the library that is under test.
 */
public final class BotFramework implements AutoCloseable {
    public static final String APP = "c9e8c047-2a74-40a2-b28a-b162d5f5327c";
    public static final String ISSUER = "https://api.botframework.com";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final KeyPair OURS = pair();
    private static final KeyPair UNENDORSED = pair();
    private static final KeyPair STRANGERS = pair();

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean away;
    private volatile String endorsedKey = "endorsed";

    public BotFramework() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/metadata", exchange -> {
            asked.incrementAndGet();
            say(exchange, JSON.createObjectNode().put("issuer", ISSUER).put("jwks_uri", address("/keys")));
        });
        server.createContext("/keys", exchange -> say(exchange, keys()));
        server.start();
    }

    private void say(HttpExchange exchange, ObjectNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.sendResponseHeaders(away ? 503 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private ObjectNode keys() {
        ObjectNode keys = JSON.createObjectNode();
        ArrayNode list = keys.putArray("keys");
        list.add(key(endorsedKey, OURS)
                .set("endorsements", JSON.createArrayNode().add("msteams")));
        list.add(key("unendorsed", UNENDORSED)
                .set("endorsements", JSON.createArrayNode().add("webchat")));
        list.add(key("bare", UNENDORSED));
        return keys;
    }

    private static ObjectNode key(String id, KeyPair pair) {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return JSON.createObjectNode()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("kid", id)
                .put("n", unsigned(key.getModulus()))
                .put("e", unsigned(key.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    public URI metadata() {
        return URI.create(address("/metadata"));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** How often the keys were asked for. */
    public int asked() {
        return asked.get();
    }

    public void isAway(boolean now) {
        away = now;
    }

    /** The endorsed key is published under another name from now on. */
    public void namesItsKey(String id) {
        endorsedKey = id;
    }

    /** What a token says that is right in every way. */
    public static ObjectNode claims(Instant now) {
        return JSON.createObjectNode()
                .put("iss", ISSUER)
                .put("aud", APP)
                .put("serviceurl", Activities.SERVICE)
                .put("nbf", now.minusSeconds(300).getEpochSecond())
                .put("exp", now.plusSeconds(3_600).getEpochSecond());
    }

    /** A header that is right in every way. */
    public String valid() {
        return bearer(endorsedKey, claims(Instant.now()));
    }

    public static String bearer(String key, ObjectNode claims) {
        return signed("RS256", key, claims, key.equals("endorsed") || key.equals("newer") ? OURS : UNENDORSED);
    }

    /** Named as the endorsed key's and signed with another. */
    public static String forged() {
        return signed("RS256", "endorsed", claims(Instant.now()), STRANGERS);
    }

    /** Signed by nobody. */
    public static String unsigned() {
        String token = part(
                JSON.createObjectNode().put("alg", "none").put("typ", "JWT").put("kid", "endorsed"));
        return "Bearer " + token + "." + part(claims(Instant.now())) + ".";
    }

    private static String signed(String algorithm, String key, ObjectNode claims, KeyPair pair) {
        ObjectNode header =
                JSON.createObjectNode().put("alg", algorithm).put("typ", "JWT").put("kid", key);
        String said = part(header) + "." + part(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(said.getBytes(StandardCharsets.US_ASCII));
            return "Bearer " + said + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(ObjectNode json) {
        return BASE64.encodeToString(JSON.writeValueAsBytes(json));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
