package org.openconsult.app.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.RunningApp;
import org.openconsult.app.coordinator.Coordinator;
import org.openconsult.app.coordinator.Coordinators;
import org.openconsult.app.coordinator.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

@RunningApp
class OwnPageTest {
    private static final String ME = "/desk/me";
    private static final String PLANS = "/api/v1/consultations";
    private static final String PASSWORD = "also quite a sentence";

    @LocalServerPort
    private int port;

    @Autowired
    private Coordinators coordinators;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private MongoDatabase database;

    private Browser program;

    @BeforeEach
    void begin() {
        database.getCollection("coordinators").deleteMany(Filters.ne("_id", Browser.ADMINISTRATOR));
        database.getCollection("api_tokens").deleteMany(new Document());
        database.getCollection("audit").deleteMany(new Document());
        coordinators.add(new Coordinator("helper", encoder.encode(PASSWORD), Role.COORDINATOR, Instant.EPOCH));
        program = new Browser(port);
    }

    private DeskVisitor helper() {
        return DeskVisitor.signedIn(port, "helper", PASSWORD);
    }

    private static HttpResponse<String> choose(DeskVisitor helper, String present, String fresh, String again) {
        return helper.post(ME, ME + "/password", Map.of("present", present, "fresh", fresh, "again", again));
    }

    @Test
    void changesOnesPasswordAndEndsAllSessions() {
        DeskVisitor here = helper();
        DeskVisitor elsewhere = helper();

        assertThat(choose(here, PASSWORD, "quite another sentence", "quite another sentence")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/login?changed");

        assertThat(here.get("/login?changed").body()).contains("Your password is changed");
        assertThat(here.get("/desk").headers().firstValue("Location")).hasValue("/login");
        assertThat(elsewhere.get("/desk").headers().firstValue("Location")).hasValue("/login");
        DeskVisitor.signedIn(port, "helper", "quite another sentence");
        assertThat(database.getCollection("audit").find().first()).containsEntry("what", "password changed");
    }

    @Test
    void saysWhyAPasswordCannotBe() {
        DeskVisitor helper = helper();
        choose(helper, PASSWORD, "too short", "too short");
        assertThat(helper.get(ME).body()).contains("The new password is too short");
        String bytes = "á".repeat(37);
        choose(helper, PASSWORD, bytes, bytes);
        assertThat(helper.get(ME).body()).contains("more than 72 bytes cannot be checked");
        choose(helper, PASSWORD, "Helper 12345", "Helper 12345");
        assertThat(helper.get(ME).body()).contains("begins with your name");
        choose(helper, PASSWORD, "quite another sentence", "quite a different one");
        assertThat(helper.get(ME).body()).contains("are not the same");
        choose(helper, "wrong", "quite another sentence", "quite another sentence");
        assertThat(helper.get(ME).body()).contains("The present password is not right");
        assertThat(database.getCollection("audit").countDocuments()).isZero();
    }

    private String token(String... scope) {
        String body = "name=Dashboard&days=30&_csrf=" + "%s";
        for (String right : scope) {
            body += "&scope=" + right;
        }
        DeskVisitor helper = helper();
        HttpResponse<String> answer = helper.postBare(ME + "/tokens", body.formatted(helper.token(ME)));
        Matcher token = Pattern.compile("<code>(oc_[0-9a-f_]+)</code>").matcher(answer.body());
        assertThat(token.find()).isTrue();
        assertThat(helper.get(ME).body()).contains("Dashboard").doesNotContain(token.group(1));
        return token.group(1);
    }

    private HttpResponse<String> ask(String token) {
        return program.get(PLANS, "Authorization", "Bearer " + token);
    }

    @Test
    void letsAProgramInByATokenThatIsKeptAsAHash() {
        String token = token("READ");

        assertThat(ask(token).statusCode()).isEqualTo(200);
        Document stored = database.getCollection("api_tokens").find().first();
        assertThat(stored.toJson()).doesNotContain(token, token.substring(16));
        assertThat(stored.getDate("lastUsedAt")).isNotNull();
        assertThat(ask(token).headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static void assertIsNoGood(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"OpenConsult\", error=\"invalid_token\"");
        assertThat(answer.body()).contains("Sign in first.");
    }

    @Test
    void refusesTokensThatAreUnknownChangedRevokedOrExpired() {
        String token = token("READ");
        assertIsNoGood(ask("oc_000000000000_" + "0".repeat(64)));
        assertIsNoGood(ask(token.substring(0, 60) + "0".repeat(token.length() - 60)));
        assertIsNoGood(ask("nonsense"));

        database.getCollection("api_tokens")
                .updateMany(new Document(), Updates.set("expiresAt", Date.from(Instant.EPOCH)));
        assertIsNoGood(ask(token));
    }

    @Test
    void refusesARevokedToken() {
        String token = token("READ");
        String id = token.substring(3, 15);
        helper().post(ME, ME + "/tokens/revoke", Map.of("id", id));

        assertIsNoGood(ask(token));
        assertThat(database.getCollection("audit").distinct("what", String.class))
                .containsExactlyInAnyOrder("token issued", "token revoked");
    }

    @Test
    void revokesNobodyElsesToken() {
        String token = token("READ");
        coordinators.add(new Coordinator("other", encoder.encode(PASSWORD), Role.COORDINATOR, Instant.EPOCH));
        DeskVisitor.signedIn(port, "other", PASSWORD)
                .post(ME, ME + "/tokens/revoke", Map.of("id", token.substring(3, 15)));

        assertThat(ask(token).statusCode()).isEqualTo(200);
    }

    @Test
    void neverLetsATokenDoMoreThanItsOwnerMay() {
        String token = token("READ", "RUN", "ADMINISTER");
        assertThat(resend(token)).isEqualTo(404);
        assertThat(program.post(PLANS, "application/yaml", "plan:", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(403);

        database.getCollection("coordinators").updateOne(Filters.eq("_id", "helper"), Updates.set("role", "VIEWER"));

        assertThat(resend(token)).isEqualTo(403);
        assertThat(ask(token).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsAProgramThatItsTokenIsForTooLittle() {
        HttpResponse<String> answer = program.post(
                "/api/v1/outbox/dead-letters/resend",
                "application/json",
                "{\"id\":\"0a1b/1-0\"}",
                "Authorization",
                "Bearer " + token());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"OpenConsult\", error=\"insufficient_scope\"");
    }

    private int resend(String token) {
        return program.post(
                        "/api/v1/outbox/dead-letters/resend",
                        "application/json",
                        "{\"id\":\"0a1b/1-0\"}",
                        "Authorization",
                        "Bearer " + token)
                .statusCode();
    }

    @Test
    void refusesTheTokensOfAnAccountThatIsSwitchedOff() {
        String token = token("READ");
        database.getCollection("coordinators").updateOne(Filters.eq("_id", "helper"), Updates.set("off", true));
        assertIsNoGood(ask(token));
    }

    @Test
    void letsNoTokenIntoTheDesk() {
        assertThat(program.get("/desk", "Authorization", "Bearer " + token("READ"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/login");
    }
}
