package org.openconsult.app.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.RunningApp;
import org.openconsult.app.ScriptedReception;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.spool.SpoolingReception;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApp
class SpoolWiringTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedReception database;

    @Autowired
    private SpoolingReception reception;

    @BeforeEach
    void open() {
        database.reopen();
    }

    @Test
    void keepsAProvidersMessageAndHandsItOnWhenTheDatabaseIsBack() throws Exception {
        database.close();
        assertThat(reception.receive(message()).messages()).isEmpty();
        assertThat(health()).contains("\"waiting\":1").contains("\"oldest\":\"2026-11-20T15:00:00Z\"");

        database.reopen();
        await(() -> !database.received().isEmpty());
        assertThat(database.received())
                .singleElement()
                .satisfies(message -> assertThat(message.arrival().waited()).isTrue());
        await(() -> health().contains("\"waiting\":0"));
    }

    @Test
    void tellsOnlyThoseWhoSignInHowTheSpoolIs() {
        assertThat(new Browser(port).get("/actuator/health").body()).doesNotContain("spool");
        assertThat(health()).contains("\"spool\":{\"details\":{").contains("\"setAside\":0");
    }

    private String health() {
        return new Browser(port).getSignedIn("/actuator/health").body();
    }

    private static InboundMessage message() {
        return InboundMessage.text(
                new MessageKey("test:1"),
                new Address(new ChannelId("sms"), "+5016001234"),
                "3 we need nurses",
                java.time.Instant.parse("2026-11-20T15:00:00Z"));
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the replay had its time").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
