package org.openconsult.app.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The thread of mailings, in real time. */
@Timeout(60)
class MailingsGoOutTest {
    private final List<String> done = new CopyOnWriteArrayList<>();

    private void note(String what) {
        done.add(what + " by " + Thread.currentThread().getName());
    }

    @Test
    void worksInAThreadOfItsOwnWhateverFails() {
        MailingsGoOut mailings = new MailingsGoOut(
                () -> {
                    note("step");
                    if (done.size() < 2) {
                        throw new IllegalStateException();
                    }
                },
                () -> note("remind"),
                () -> {},
                Duration.ofMillis(1));
        mailings.start();
        await().until(() -> done.contains("remind by mailings-1") && done.size() > 3);
        mailings.stop();

        assertThat(done).containsOnly("step by mailings-1", "remind by mailings-1");
        assertThat(mailings.isRunning()).isFalse();
    }

    @Test
    void leavesTheWorkToOthersOnceItsStepHasEnded() {
        MailingsGoOut mailings = new MailingsGoOut(
                () -> {
                    note("step");
                    await().pollDelay(Duration.ofMillis(50)).until(() -> true);
                    note("end of step");
                },
                () -> {},
                () -> note("leave"),
                Duration.ofHours(1));
        mailings.start();
        await().until(() -> !done.isEmpty());
        mailings.stop();

        assertThat(done)
                .containsExactly(
                        "step by mailings-1",
                        "end of step by mailings-1",
                        "leave by " + Thread.currentThread().getName());
    }
}
