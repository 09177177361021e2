package org.openconsult.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.RunningApp;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApp
class DeskFrameTest {
    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void showsWhereOneIs() {
        assertThat(browser.getSignedIn("/desk/exports").body())
                .contains("<html lang=\"en\"")
                .contains("<a href=\"/desk/exports\" aria-current=\"page\">Exports and report</a>")
                .contains("<a href=\"/desk\">Overview</a>");
    }

    @Test
    void speaksTheLanguageThatWasChosenFromThenOn() {
        assertThat(browser.getSignedIn("/desk?lang=es").body())
                .contains("<html lang=\"es\"", "Resumen")
                .contains("href=\"/desk?lang=en\"");
        assertThat(browser.getSignedIn("/desk/exports").body()).contains("Exportar");
    }

    @Test
    void speaksEnglishWhereItDoesNotSpeakTheLanguage() {
        assertThat(browser.getSignedIn("/desk?lang=%3Cscript%3E").body()).contains("<html lang=\"en\"");
    }

    @Test
    void keepsTheRestOfTheAddressInTheOtherLanguage() {
        assertThat(browser.getSignedIn("/desk/exports?x=%22%3E%3Cb%3E&lang=en").body())
                .contains("/desk/exports?x=")
                .contains("lang=es")
                .doesNotContain("\"><b>");
    }

    @Test
    void leadsFromWhatAFormHasDrawnToAPageThatCanBeOpenedInTheOtherLanguage() {
        HttpResponse<String> drawn = DeskVisitor.administrator(port)
                .post("/desk/me", "/desk/me/tokens", Map.of("name", "reader", "scope", "READ", "days", "30"));

        assertThat(drawn.statusCode()).isEqualTo(200);
        assertThat(drawn.body()).contains("href=\"/desk/me?lang=es\"").doesNotContain("/desk/me/tokens?lang");
        assertThat(browser.getSignedIn("/desk/me?lang=es").statusCode()).isEqualTo(200);
    }

    @Test
    void writesTheDayBeforeTheMonthInEnglish() {
        assertThat(browser.getSignedIn("/desk?lang=en").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("language=en-GB"));
    }

    @Test
    void servesTheScriptsOfPagesToEverybody() {
        assertThat(browser.get("/webjars/htmx.org/dist/htmx.min.js").statusCode())
                .isEqualTo(200);
    }
}
