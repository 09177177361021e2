package org.openconsult.app.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/** An identity provider on this machine, with discovery, its keys, and the tokens that a test wants. */
final class PlayedIdentityServer {
    static final String CLIENT = "openconsult";

    private final HttpServer server;
    private final RSAKey key;
    private volatile RSAKey signing;
    private volatile String nonce = "";
    private volatile UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();

    PlayedIdentityServer() {
        try {
            this.key = new RSAKeyGenerator(2048).keyID("one").generate();
            this.signing = key;
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, configuration()));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key).toString()));
        server.createContext("/token", exchange -> answer(exchange, token()));
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    /** What the next token says, beside what each says. */
    void says(String givenNonce, UnaryOperator<JWTClaimsSet.Builder> more) {
        nonce = givenNonce;
        claims = more;
        signing = key;
    }

    /** The next token is signed with a key that is not among ours. */
    void signsWithAnotherKey() throws JOSEException {
        signing = new RSAKeyGenerator(2048).keyID("one").generate();
    }

    private String configuration() {
        return ("{'issuer':'%1$s','authorization_endpoint':'%1$s/authorize','token_endpoint':'%1$s/token',"
                        + "'jwks_uri':'%1$s/keys','subject_types_supported':['public'],"
                        + "'response_types_supported':['code'],'id_token_signing_alg_values_supported':['RS256']}")
                .formatted(issuer())
                .replace('\'', '"');
    }

    private String token() {
        Instant now = Instant.now();
        JWTClaimsSet.Builder said = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("somebody")
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("email", "Bo@example.org")
                .claim("email_verified", true);
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
                claims.apply(said).build());
        try {
            jwt.sign(new RSASSASigner(signing));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"" + jwt.serialize()
                + "\"}";
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
