package org.openconsult.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class IdleWatchTest {
    private static final Duration IDLE = Duration.ofHours(2);
    private static final Instant START = Instant.parse("2026-11-20T15:00:00Z");

    private final MockHttpSession session = new MockHttpSession();

    IdleWatchTest() {
        session.setMaxInactiveInterval(Math.toIntExact(IDLE.toSeconds()));
    }

    private void ask(Duration after, String trigger, String target) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/desk/comments");
        request.setSession(session);
        request.addHeader("HX-Target", target);
        request.addHeader("HX-Trigger", trigger);
        new IdleWatch(Clock.fixed(START.plus(after), ZoneOffset.UTC))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    private void poll(Duration after) throws ServletException, IOException {
        ask(after, "found", "found");
    }

    private void click(Duration after) throws ServletException, IOException {
        ask(after, "line", "reading");
    }

    @Test
    void endsASessionThatOnlyThePageKeepsAlive() throws ServletException, IOException {
        click(Duration.ZERO);
        for (int minutes = 30; minutes <= 120; minutes += 30) {
            poll(Duration.ofMinutes(minutes));
            assertThat(session.isInvalid()).isFalse();
        }
        poll(IDLE.plusSeconds(1));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void goesOnWhileSomebodyIsThere() throws ServletException, IOException {
        click(Duration.ZERO);
        click(Duration.ofMinutes(110));
        poll(Duration.ofMinutes(220));

        assertThat(session.isInvalid()).isFalse();
    }
}
