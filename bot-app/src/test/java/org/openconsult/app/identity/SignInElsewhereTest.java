package org.openconsult.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.RunningApp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

@RunningApp
class SignInElsewhereTest {
    private static final PlayedIdentityServer THERE = new PlayedIdentityServer();
    private static final String CLIENT = "spring.security.oauth2.client.registration.ministry.";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    private Browser browser;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add(CLIENT + "client-id", () -> PlayedIdentityServer.CLIENT);
        settings.add(CLIENT + "client-secret", () -> "secret");
        settings.add(CLIENT + "client-name", () -> "the ministry");
        settings.add(CLIENT + "scope", () -> "openid,email");
        settings.add("spring.security.oauth2.client.provider.ministry.issuer-uri", THERE::issuer);
    }

    @AfterAll
    static void stop() {
        THERE.stop();
    }

    @BeforeEach
    void hire() {
        browser = new Browser(port);
        var accounts = database.getCollection("coordinators");
        accounts.deleteMany(Filters.ne("_id", Browser.ADMINISTRATOR));
        accounts.insertOne(new Document("_id", "bo")
                .append("passwordHash", "{bcrypt}none")
                .append("role", "MODERATOR")
                .append("identity", "bo@example.org")
                .append("createdAt", Date.from(Instant.EPOCH)));
    }

    /** Goes there, and has the provider say something; the state that brings one back. */
    private String asked(UnaryOperator<JWTClaimsSet.Builder> claims) {
        URI there = URI.create(browser.get("/oauth2/authorization/ministry")
                .headers()
                .firstValue("Location")
                .orElseThrow());
        assertThat(there.toString()).startsWith(THERE.issuer() + "/authorize");
        var query = UriComponentsBuilder.fromUri(there).build().getQueryParams();
        THERE.says(decoded(query.getFirst("nonce")), claims);
        return decoded(query.getFirst("state"));
    }

    private String signIn(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return back(asked(claims));
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private String back(String state) {
        HttpResponse<String> answer = browser.get(
                "/login/oauth2/code/ministry?code=abc&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://localhost:\\d+", "");
    }

    @Test
    void isOfferedWhereItIsSet() {
        assertThat(browser.get("/login").body())
                .contains("href=\"/oauth2/authorization/ministry\"", "Sign in with the ministry");
    }

    @Test
    void bringsWhoeverHasAnAccountToTheDeskWithTheirRole() {
        assertThat(signIn(UnaryOperator.identity())).isEqualTo("/desk");
        assertThat(browser.get("/desk").body()).contains("Signed in as bo");
        assertThat(browser.get("/desk/people").statusCode()).isEqualTo(403);
    }

    @Test
    void endsWhenTheAccountChanges() {
        signIn(UnaryOperator.identity());
        database.getCollection("coordinators").updateOne(Filters.eq("_id", "bo"), Updates.set("version", 1L));
        assertThat(browser.get("/desk").headers().firstValue("Location")).hasValue("/login");
    }

    @Test
    void makesNoAccountAndSaysSo() {
        assertThat(signIn(claims -> claims.claim("email", "stranger@example.org")))
                .isEqualTo("/login?unknown");
        assertThat(browser.get("/login?unknown").body()).contains("you have no account here yet");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
        assertThat(database.getCollection("coordinators").countDocuments()).isEqualTo(2);
    }

    @Test
    void refusesAnAccountThatIsSwitchedOff() {
        database.getCollection("coordinators").updateOne(Filters.eq("_id", "bo"), Updates.set("off", true));
        assertThat(signIn(UnaryOperator.identity())).isEqualTo("/login?unknown");
    }

    @Test
    void trustsNoAddressThatTheProviderDoesNotVouchFor() {
        assertThat(signIn(claims -> claims.claim("email_verified", false))).isEqualTo("/login?unverified");
        assertThat(signIn(claims -> claims.claim("email_verified", null))).isEqualTo("/login?unverified");
    }

    @Test
    void refusesTokensThatAreForAnotherOccasionProgramOrFromAnotherProvider() {
        assertThat(signIn(claims -> claims.claim("nonce", "another"))).isEqualTo("/login?elsewhere");
        assertThat(signIn(claims -> claims.audience(List.of("another")))).isEqualTo("/login?elsewhere");
        assertThat(signIn(claims -> claims.issuer("http://localhost:1"))).isEqualTo("/login?elsewhere");
        assertThat(signIn(claims -> claims.expirationTime(Date.from(Instant.EPOCH))))
                .isEqualTo("/login?elsewhere");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void refusesATokenThatSomebodyElseSigned() throws Exception {
        String state = asked(UnaryOperator.identity());
        THERE.signsWithAnotherKey();
        assertThat(back(state)).isEqualTo("/login?elsewhere");
    }

    @Test
    void refusesAnAnswerThatThisBrowserDidNotAskFor() {
        asked(UnaryOperator.identity());
        assertThat(back("another")).isEqualTo("/login?elsewhere");
        assertThat(browser.get("/login?elsewhere").body()).contains("Signing in there did not work");
    }
}
