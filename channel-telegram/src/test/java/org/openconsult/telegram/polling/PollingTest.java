package org.openconsult.telegram.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Shift;
import org.openconsult.storage.Storage;
import org.openconsult.telegram.api.BotApi;
import org.openconsult.telegram.played.BotApiServer;
import org.openconsult.telegram.played.PlayedIntake;
import org.openconsult.telegram.sending.SetClock;

/** The thread that asks, in real time. */
@ExtendWith(DatabaseExtension.class)
@Timeout(60)
class PollingTest {
    private static final String NO_WEBHOOK = "{\"ok\":true,\"result\":{\"url\":\"\"}}";

    private final BotApiServer telegram = new BotApiServer();
    private final BotApi api = telegram.api();
    private PlayedIntake played;
    private Polling polling;
    private final SetClock clock = new SetClock();
    /** One without a thread, whose time stands still. */
    private Polling timed;

    @BeforeEach
    void use(Storage storage) {
        played = new PlayedIntake(api, storage, Duration.ofMinutes(1));
        Updates updates =
                new Updates(api, played.intake(), Duration.ofSeconds(1), Duration.ofSeconds(5), InstantSource.system());
        Shift shift = new Shift(storage, "polling", "one", Duration.ofMinutes(1));
        polling = new Polling(updates, shift, played.bot, InstantSource.system());
        timed = new Polling(updates, shift, played.bot, clock);
    }

    @AfterEach
    void close() {
        polling.stop();
        played.close();
        api.close();
        telegram.close();
    }

    @Test
    void goesOnAfterWhateverHappens() {
        telegram.answersNext(200, NO_WEBHOOK);
        telegram.answersNext(200, "no JSON");
        telegram.answersNext(200, UpdatesTest.batch(UpdatesTest.text(7, "one")));
        telegram.answers(200, UpdatesTest.batch());
        polling.start();

        await().until(() -> played.reception.texts().contains("one"));
        assertThat(polling.isRunning()).isTrue();
    }

    @Test
    void saysInOneSentenceThatTheTokenIsRefused() {
        telegram.refuses(401, "Unauthorized");
        polling.start();

        await().until(() -> played.bot.trouble().isPresent());
        assertThat(played.bot.trouble())
                .hasValueSatisfying(trouble ->
                        assertThat(trouble).contains("consult.telegram.token").doesNotContain(BotApiServer.TOKEN));
    }

    @Test
    void saysThatAnotherProgramPolls() {
        telegram.answersNext(200, NO_WEBHOOK);
        telegram.refuses(409, "Conflict: terminated by other getUpdates request");
        polling.start();

        await().until(() -> played.bot.trouble().isPresent());
        assertThat(played.bot.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).startsWith("Another program"));
    }

    @Test
    void doesNotAskWithoutEndWhereNothingIsAnsweredAtOnce() {
        telegram.answersNext(200, NO_WEBHOOK);
        telegram.answersNext(200, UpdatesTest.batch(UpdatesTest.text(7, "one")));
        telegram.answers(200, UpdatesTest.batch());

        assertThat(timed.round(() -> false)).isEqualTo(Duration.ZERO);
        assertThat(timed.round(() -> false)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void doubtsASuccessForAWhileAfterAConflict() {
        telegram.answersNext(200, NO_WEBHOOK);
        telegram.refusesNext(409, "Conflict: terminated by other getUpdates request");
        telegram.answersNext(200, NO_WEBHOOK);
        telegram.answers(200, UpdatesTest.batch());

        assertThat(timed.round(() -> false)).isEqualTo(Duration.ofSeconds(30));
        clock.pass(Duration.ofSeconds(119));
        timed.round(() -> false);
        assertThat(played.bot.trouble()).isPresent();
        clock.pass(Duration.ofSeconds(1));
        timed.round(() -> false);
        assertThat(played.bot.trouble()).isEmpty();
    }

    @Test
    void stopsAtOnceWhileAQuestionWaitsAtTelegram() throws Exception {
        telegram.answersNext(200, NO_WEBHOOK);
        telegram.isSilent();
        polling.start();
        telegram.awaitSilence();
        long before = System.nanoTime();
        polling.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
        assertThat(polling.isRunning()).isFalse();
    }
}
