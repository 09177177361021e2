package org.openconsult.app.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.RunningApp;
import org.openconsult.channel.TransportId;
import org.openconsult.inbox.SetAside;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What could not be taken in is seen by whoever watches, and goes when it is old. */
@RunningApp
class SetAsideCareTest {
    private static final TransportId PROVIDER = new TransportId("test");

    @LocalServerPort
    private int port;

    @Autowired
    private SetAside aside;

    @Autowired
    private SetAsideCare care;

    @Autowired
    private Clock clock;

    @Test
    void countsWhatIsThereAndForgetsWhatIsOld() throws Exception {
        aside.keep(PROVIDER, "old", new byte[0], "a fault", clock.instant().minus(Duration.ofDays(31)));
        aside.keep(PROVIDER, "new", new byte[0], "a fault", clock.instant());
        care.look();

        assertThat(aside.of(PROVIDER)).extracting(SetAside.Thing::name).containsExactly("new");
        Browser browser = new Browser(port);
        assertThat(browser.getSignedIn("/actuator/health").body()).contains("\"setAside\":1");
        assertThat(browser.getSignedIn("/actuator/prometheus").body()).contains("openconsult_set_aside 1.0");
    }
}
