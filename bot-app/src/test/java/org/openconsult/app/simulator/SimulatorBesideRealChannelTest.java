package org.openconsult.app.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.RunningApp;
import org.openconsult.app.ScriptedReception;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendLimits;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.Transport;
import org.openconsult.channel.TransportId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

class SimulatorBesideRealChannelTest {
    private static final String JSON = "application/json";
    private static final String HI = "{\"channel\":\"sms\",\"from\":\"+5016001234\",\"text\":\"hi\"}";

    @TestComponent
    static class Carrier implements Transport {
        @Override
        public TransportId id() {
            return new TransportId("carrier");
        }

        @Override
        public boolean sends() {
            return false;
        }

        @Override
        public SendLimits limits() {
            return new SendLimits(1, false, Duration.ZERO);
        }

        @Override
        public SendResult send(OutgoingMessage message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ChannelId channel() {
            return new ChannelId("sms");
        }

        @Override
        public String provider() {
            return "Carrier";
        }
    }

    @Nested
    @RunningApp
    @Import(Carrier.class)
    class NotSwitchedOn {
        @LocalServerPort
        private int port;

        @Test
        void isNotThere() {
            Browser browser = new Browser(port);
            assertThat(browser.get("/simulator").statusCode()).isEqualTo(404);
            assertThat(browser.getSignedIn("/simulator").statusCode()).isEqualTo(404);
            assertThat(browser.get("/", "Accept", "text/html").body()).doesNotContain("/simulator\"");
            assertThat(new Browser(port)
                            .post("/api/simulator/messages", JSON, HI)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Nested
    @RunningApp
    @Import(Carrier.class)
    @TestPropertySource(properties = "consult.simulator.enabled=true")
    class SwitchedOn {
        @LocalServerPort
        private int port;

        @Autowired
        private ScriptedReception reception;

        private Browser browser;

        @BeforeEach
        void open() {
            browser = new Browser(port);
            reception.reopen();
        }

        @Test
        void asksPeopleToSignIn() {
            assertThat(browser.get("/simulator").headers().firstValue("Location"))
                    .hasValue("/login");
            assertThat(new Browser(port)
                            .post("/api/simulator/messages", JSON, HI)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(reception.received()).isEmpty();
        }

        @Test
        void hasNoGroups() {
            assertThat(browser.getSignedIn("/api/simulator/groups/x/messages").statusCode())
                    .isEqualTo(404);
            assertThat(browser.getSignedIn("/simulator").body()).doesNotContain("data-group");
        }

        @Test
        void marksWhatIsSaidAsATrial() {
            HttpResponse<String> answer = browser.post(
                    "/api/simulator/messages",
                    JSON,
                    HI,
                    "Authorization",
                    Browser.basic(Browser.ADMINISTRATOR, Browser.PASSWORD));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(reception.received()).singleElement().satisfies(message -> assertThat(message.trial())
                    .isTrue());
        }
    }
}
