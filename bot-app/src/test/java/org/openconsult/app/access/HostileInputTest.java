package org.openconsult.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.app.Browser;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.RunningApp;
import org.openconsult.consultation.plan.SamplePlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What somebody sends who means harm: script, too much of everything, bombs, and ways out of a folder. */
@RunningApp
class HostileInputTest {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String ENCODED = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    private static final String PLANS = "/api/v1/consultations";

    /** Those that forms are read from a map of all for. */
    private static final List<String> FIELDS = List.of(
            "version",
            "note",
            "reason",
            "phrase",
            "where",
            "text",
            "had",
            "wanted",
            "act",
            "id",
            "title",
            "english",
            "spanish",
            "key",
            "into",
            "commitment",
            "district",
            "channel",
            "comments",
            "people",
            "consultation",
            "why");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login?wrong=" + ENCODED,
                "/login?" + ENCODED,
                "/login?lang=" + ENCODED,
                "/desk?lang=" + ENCODED,
                "/desk?x=" + ENCODED,
                "/desk/audit?who=" + ENCODED,
                "/desk/audit?what=" + ENCODED,
                "/desk/audit?after=" + ENCODED,
                "/desk/people?" + ENCODED,
                "/" + ENCODED,
            })
    void neverRunsWhatStandsInAnAddress(String path) {
        HttpResponse<String> page = browser.get(path, "Accept", "text/html", "Authorization", administrator());
        assertThat(page.statusCode()).isIn(200, 400, 404);
        assertThat(page.body()).doesNotContain("<script>alert");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("script-src 'self'"))
                .contains("script-src 'self'");
    }

    @Test
    void neverRunsWhatSomebodyIsCalledOrCallsATokenOrGivesAsAnAddress() {
        DeskVisitor chair = DeskVisitor.administrator(port);
        chair.post("/desk/people", "/desk/people", Map.of("username", SCRIPT, "role", "VIEWER", "identity", SCRIPT));
        chair.post("/desk/me", "/desk/me/tokens", Map.of("name", SCRIPT, "days", "7"));
        for (String page : new String[] {"/desk/people", "/desk/me", "/desk/audit"}) {
            assertThat(chair.get(page).body())
                    .as(page)
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>alert");
        }
        chair.post("/desk/people", "/desk/people/off", Map.of("username", SCRIPT, "version", "7"));
        assertThat(chair.get("/desk/people").body()).doesNotContain("<script>alert");
    }

    @Test
    void takesNoEndlessHeaderOrAddress() {
        assertThat(browser.get("/login", "X-Long", "x".repeat(20_000)).statusCode())
                .isIn(400, 431);
        assertThat(browser.get("/login?x=" + "x".repeat(20_000)).statusCode()).isIn(400, 414);
        assertThat(browser.get(PLANS, "Authorization", Browser.basic("x".repeat(5_000), "x"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesNoEndlessForm() {
        DeskVisitor visitor = new DeskVisitor(port);
        String token = "_csrf=" + visitor.token("/login");
        assertThat(visitor.postBare("/login", token + "&username=" + "x".repeat(3_000_000))
                        .statusCode())
                .isIn(400, 403, 413);
        String many = IntStream.range(0, 20_000)
                .mapToObj(number -> "f" + number + "=1")
                .collect(Collectors.joining("&"));
        assertThat(visitor.postBare("/login", token + "&" + many).statusCode()).isIn(400, 403, 413);
        assertThat(visitor.signIn("x".repeat(100_000), "x".repeat(100_000))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/login?wrong");
    }

    @TestFactory
    Stream<DynamicTest> takesNoEndlessFieldInAnyForm() {
        DeskVisitor chair = DeskVisitor.administrator(port);
        return Door.all(mapping).stream()
                .filter(door -> door.changes() && door.isAtDesk())
                .map(door -> dynamicTest(door.toString(), () -> {
                    Map<String, String> endless = new HashMap<>();
                    Stream.concat(FIELDS.stream(), door.fields().keySet().stream())
                            .forEach(name -> endless.put(name, "x".repeat(50_000)));
                    HttpResponse<String> answer = chair.post("/desk/me", door.path(), endless);
                    assertThat(answer.statusCode()).isLessThan(500);
                    assertThat(chair.get("/desk/me").statusCode()).isEqualTo(200);
                }));
    }

    @Test
    void takesNoEndlessRequestOfAProgram() {
        String resend = "/api/v1/outbox/dead-letters/resend";
        assertThat(browser.post(
                                resend,
                                "application/json",
                                "{\"id\":\"" + "x".repeat(5_000) + "\"}",
                                "Authorization",
                                administrator())
                        .statusCode())
                .isEqualTo(413);
        assertThat(browser.post(resend, "application/json", "[".repeat(4_000), "Authorization", administrator())
                        .statusCode())
                .isEqualTo(400);
        assertThat(load("x".repeat(1024 * 1024 + 1))).isEqualTo(413);
    }

    @Test
    void isNotBlownUpOrOverturnedByAPlanThatIsPastedAtTheDesk() {
        DeskVisitor chair = DeskVisitor.administrator(port);
        for (String plan : List.of(
                laughs(),
                "a: &a [*a]\n",
                "[".repeat(200_000),
                "x: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n",
                SamplePlan.file().replace("bz-sample-2021-2022", "../../etc/passwd"),
                "PK\u0003\u0004 not a text")) {
            assertThat(chair.post("/desk/me", "/desk/plan/load", Map.of("text", plan, "seen", "0"))
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(chair.post("/desk/me", "/desk/plan/load", Map.of("text", "x".repeat(3_000_000)))
                        .statusCode())
                .isIn(400, 403, 413);
    }

    /** Files are read in the browser; the name of one never gets here. */
    @Test
    void takesNoFileWhateverItIsCalled() {
        DeskVisitor chair = DeskVisitor.administrator(port);
        String part = "--b\r\nContent-Disposition: form-data; name=\"text\"; filename=\"../../../etc/cron.d/x\"\r\n"
                + "Content-Type: application/yaml\r\n\r\n" + SamplePlan.file() + "\r\n--b--\r\n";
        assertThat(chair.postAs(
                                "/desk/plan/load?_csrf=" + chair.token("/desk/me"),
                                "multipart/form-data; boundary=b",
                                part)
                        .statusCode())
                .isIn(400, 403, 415);
        assertThat(browser.post(PLANS, "application/zip", "PK\u0003\u0004", "Authorization", administrator())
                        .statusCode())
                .isIn(415, 422);
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol,lol,lol,lol,lol,lol,lol,lol,lol]\n");
        for (int level = 1; level < 30; level++) {
            String reference = "*a" + (level - 1);
            laughs.append("a%d: &a%d [%s]\n"
                    .formatted(level, level, String.join(",", java.util.Collections.nCopies(9, reference))));
        }
        return laughs.toString();
    }

    @Test
    void isNotBlownUpByAPlan() {
        Instant start = Instant.now();
        assertThat(load(laughs())).isEqualTo(422);
        assertThat(load("a: &a [*a]\n")).isEqualTo(422);
        assertThat(load("x: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n"))
                .isEqualTo(422);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void isNotOverturnedByAPlanThatIsNestedWithoutEnd() {
        assertThat(load("[".repeat(500_000))).isEqualTo(422);
        assertThat(load("{a: ".repeat(200_000))).isEqualTo(422);
    }

    @Test
    void takesNoPlanWhoseNameLeadsElsewhere() {
        assertThat(load(SamplePlan.file().replace("bz-sample-2021-2022", "../../etc/passwd")))
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e", "..;/..;", "%00", "x%5c..%5c"})
    void leadsOutOfNoFolder(String id) {
        assertThat(browser.get(PLANS + "/" + id + "/comments.csv", "Authorization", administrator())
                        .statusCode())
                .isIn(400, 404);
        assertThat(browser.get("/assets/" + id).statusCode()).isIn(400, 404);
    }

    private int load(String plan) {
        return browser.post(PLANS, "application/yaml", plan, "Authorization", administrator())
                .statusCode();
    }

    private static String administrator() {
        return Browser.basic(Browser.ADMINISTRATOR, Browser.PASSWORD);
    }
}
