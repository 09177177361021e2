package org.openconsult.app.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openconsult.app.RunningApp;
import org.openconsult.channel.TransportId;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.inbox.SetAside;
import org.openconsult.inbox.SetAsideReplay;
import org.openconsult.inbox.SetAsideReplay.Fate;
import org.springframework.beans.factory.annotation.Autowired;

/** The thread that tries again, in real time. */
@RunningApp
@Timeout(60)
class SecondTriesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final TransportId TRANSPORT = new TransportId("test");
    private final Deque<Throwable> failures = new ArrayDeque<>();
    private SecondTries tries;

    @Autowired
    private SetAside aside;

    @BeforeEach
    void use() {
        tries = new SecondTries(
                List.of(new SetAsideReplay(aside, TRANSPORT, (content, at) -> take(), InstantSource.fixed(NOW))),
                Duration.ofMillis(1));
    }

    private Fate take() {
        Throwable failure = failures.poll();
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        return Fate.DONE;
    }

    @Test
    void takesInWhatWasSetAsideWhateverHappensBefore() {
        failures.add(new ReceptionClosedException("The database is away"));
        failures.add(new IllegalStateException());
        failures.add(new StackOverflowError());
        aside.keep(TRANSPORT, "one", new byte[0], "a fault", NOW);
        tries.start();
        await().until(() -> aside.count() == 0);

        assertThat(tries.isRunning()).isTrue();
        tries.stop();
        assertThat(tries.isRunning()).isFalse();
    }

    @Test
    void beginsAgainAfterAStop() {
        tries.start();
        tries.stop();
        aside.keep(TRANSPORT, "one", new byte[0], "a fault", NOW);
        tries.start();
        await().until(() -> aside.count() == 0);

        tries.stop();
        assertThat(tries.isRunning()).isFalse();
    }
}
