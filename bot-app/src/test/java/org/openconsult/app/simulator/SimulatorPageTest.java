package org.openconsult.app.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.RunningApp;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApp
class SimulatorPageTest {
    @LocalServerPort
    private int port;

    @Test
    void hasEveryPhoneForEverybody() {
        assertThat(new Browser(port).get("/simulator").body())
                .contains("data-phone=\"sms\"", "data-phone=\"telegram\"", "data-phone=\"teams\"", "data-chat=\"true\"")
                .contains("data-group", "data-member=\"facilitator\"", "data-form=\"{")
                .contains("data-address=\"+5016000202\"", "data-address=\"7000000202\"");
    }

    @Test
    void bringsTheRendererOfCardsItself() {
        Browser browser = new Browser(port);
        String page = browser.get("/simulator").body();
        Matcher script =
                Pattern.compile("src=\"(/assets/adaptivecards/[^\"]+)\"").matcher(page);
        assertThat(script.find()).isTrue();
        assertThat(browser.get(script.group(1)).body()).contains("AdaptiveCards");
    }

    @Test
    void letsNothingRunButItsOwnScripts() {
        HttpResponse<String> page = new Browser(port).get("/simulator");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'", "script-src 'self'"));
        assertThat(page.body()).doesNotContain("<script>", "style=\"", "onclick");
    }
}
