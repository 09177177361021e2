package org.openconsult.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.app.Browser;
import org.openconsult.app.RunningApp;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApp
class AccessTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/consultations", "/api/v1/unknown", "/actuator/prometheus", "/actuator/env"})
    void refusesWithoutAPassword(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic realm"));
        assertThat(answer.body()).contains("Sign in first.");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void letsTheAdministratorIn() {
        assertThat(browser.getSignedIn("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(browser.getSignedIn("/api/v1/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void throttlesWrongPasswordsForOneAccountOnly() {
        String guess = Browser.basic("somebody", "guess");
        for (int time = 0; time < 5; time++) {
            assertThat(browser.get("/api/v1/consultations", "Authorization", guess)
                            .statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> refused = browser.get("/api/v1/consultations", "Authorization", guess);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(refused.body()).contains("wait a minute");
        assertThat(browser.getSignedIn("/actuator/prometheus").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWhatAnotherSiteMakesABrowserSend() {
        String signedIn = Browser.basic(Browser.ADMINISTRATOR, Browser.PASSWORD);
        HttpResponse<String> forged = browser.post(
                "/api/v1/consultations",
                "text/plain",
                "plan:",
                "Authorization",
                signedIn,
                "Sec-Fetch-Site",
                "cross-site");
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void refusesABrokenSignIn() {
        assertThat(browser.get("/api/v1/consultations", "Authorization", "Basic !!!")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void showsHealthToEverybodyAndItsDetailsToCoordinators() {
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/health").body()).contains("UP").doesNotContain("components");
        assertThat(browser.getSignedIn("/actuator/health").body()).contains("\"database\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/unknown", "/api/unknown", "/error/x", "/assets/unknown.css", "/desk/../etc"})
    void knowsNothingAtOtherAddresses(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).isIn(404, 400);
        assertThat(answer.body()).doesNotContain("Exception", "at org.");
    }

    @Test
    void answersProgramsInJsonAndBrowsersWithAPage() {
        assertThat(browser.get("/unknown").body())
                .isEqualTo("{\"status\":404,\"detail\":\"There is nothing at this address.\"}");
        assertThat(browser.get("/unknown", "Accept", "text/html").body())
                .contains("<h1>There is nothing at this address.</h1>");
    }

    @Test
    void refusesTheWrongMethod() {
        assertThat(browser.post("/", FORM, "").statusCode()).isEqualTo(405);
        assertThat(browser.get("/api/simulator/messages").statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/channels/echo", "/api/messages"})
    void leavesTheBodyToTheWebhook(String path) {
        HttpResponse<String> answer = browser.post(path, FORM, "From=%2B5016001234&Body=hi+there&_csrf=x");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("From=%2B5016001234&Body=hi+there&_csrf=x");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void bringsTheDeskAfterSigningIn() {
        HttpResponse<String> first = browser.get("/desk");
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location")).hasValue("/login");
        HttpResponse<String> signedIn = signIn(Browser.PASSWORD);
        assertThat(signedIn.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).contains("/desk"));
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void bringsWhoeverMistypesBackToTheForm() {
        HttpResponse<String> answer = signIn("wrong");
        assertThat(answer.headers().firstValue("Location")).hasValue("/login?wrong");
        assertThat(browser.get("/login?wrong").body()).contains("is not right");
    }

    @Test
    void refusesASignInThatAnotherSiteMade() {
        HttpResponse<String> answer =
                browser.post("/login", FORM, "username=" + Browser.ADMINISTRATOR + "&password=" + Browser.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> signIn(String password) {
        String page = browser.get("/login").body();
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return browser.post(
                "/login",
                FORM,
                "username=" + Browser.ADMINISTRATOR + "&password=" + password.replace(' ', '+') + "&_csrf="
                        + token.group(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/simulator", "/unknown"})
    void loadsNothingFromElsewhereAndRunsNothingInline(String path) {
        HttpResponse<String> page = browser.get(path, "Accept", "text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.body())
                .contains("<h1>")
                .doesNotContainPattern("(src|href)=\"(https?:)?//")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("\\s(style|on\\w+)=");
    }

    @Test
    void servesTheFontAndTheScriptFromHere() {
        String page = browser.get("/simulator", "Accept", "text/html").body();
        Matcher asset = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"").matcher(page);
        int found = 0;
        while (asset.find()) {
            assertThat(browser.get(asset.group(1)).statusCode())
                    .as(asset.group(1))
                    .isEqualTo(200);
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(3);
    }
}
