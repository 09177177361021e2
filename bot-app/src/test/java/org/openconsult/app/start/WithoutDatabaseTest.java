package org.openconsult.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.EchoWebhook;
import org.openconsult.app.MemoryComments;
import org.openconsult.app.ScriptedReception;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            // Nobody listens on the discard port.
            "spring.mongodb.uri=mongodb://127.0.0.1:9/openconsult",
            "consult.data-dir=${java.io.tmpdir}/openconsult-without-database-${random.uuid}",
            "consult.database.timeout=200ms",
            "consult.keys.encryption=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "consult.keys.lookup=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
        })
// Its workers look for the database until it ends, and what they say would be on the screen of tests that read that.
@DirtiesContext
@Import({ScriptedReception.class, EchoWebhook.class, MemoryComments.class})
class WithoutDatabaseTest {
    @LocalServerPort
    private int port;

    @Test
    void startsAndSaysThatItIsNotWell() {
        Browser browser = new Browser(port);
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(503);
        assertThat(browser.get("/actuator/health").body()).contains("DOWN");
        assertThat(browser.get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    void asksReadersKindlyToComeBack() {
        var page = new Browser(port).get("/", "Accept", "text/html", "Accept-Language", "es");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("30");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).doesNotContain("public");
        assertThat(page.body()).contains("Esta página no se puede mostrar ahora mismo");
    }

    @Test
    void saysToTryAgainInsteadOfRefusingAPassword() {
        var answer = new Browser(port).getSignedIn("/api/v1/consultations");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("The database cannot be reached just now");
    }
}
