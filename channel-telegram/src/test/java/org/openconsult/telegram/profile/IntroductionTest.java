package org.openconsult.telegram.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openconsult.telegram.api.ApiRefusedException;
import org.openconsult.telegram.api.BotApi;
import org.openconsult.telegram.bot.Bot;
import org.openconsult.telegram.played.BotApiServer;

/** The thread that gets a bot to work, in real time. */
@Timeout(60)
class IntroductionTest {
    private static final String NAMED =
            "{\"ok\":true,\"result\":{\"id\":1,\"is_bot\":true,\"username\":\"ConsultBot\"}}";
    private static final Optional<Duration> SOON = Optional.of(Duration.ofMillis(1));

    private final BotApiServer telegram = new BotApiServer();
    private final BotApi api = telegram.api();
    private final Bot bot = new Bot(BotApiServer.TOKEN);
    private final AtomicInteger arrivals = new AtomicInteger();
    private final AtomicInteger profiles = new AtomicInteger();
    private Optional<Introduction> started = Optional.empty();

    @AfterEach
    void close() {
        started.ifPresent(Introduction::stop);
        api.close();
        telegram.close();
    }

    private void start(Introduction.Step arrival, Introduction.Step profile, Optional<Duration> again) {
        Introduction introduction = new Introduction(api, bot, arrival, profile, again);
        started = Optional.of(introduction);
        introduction.start();
    }

    private void profile() {
        profiles.incrementAndGet();
    }

    private static ApiRefusedException refusal() {
        return new ApiRefusedException(429, "said", Optional.of(Duration.ZERO), Optional.empty());
    }

    @Test
    void learnsItsNameAndSettlesAllOnce() {
        telegram.answers(200, NAMED);
        start(arrivals::incrementAndGet, this::profile, Optional.empty());
        await().until(() -> profiles.get() == 1);

        assertThat(bot.name()).contains("ConsultBot");
        assertThat(bot.trouble()).isEmpty();
        assertThat(arrivals).hasValue(1);
    }

    @Test
    void settlesTheArrivalAgainAndAgainAndTheProfileOnce() {
        telegram.answers(200, NAMED);
        start(arrivals::incrementAndGet, this::profile, SOON);
        await().until(() -> arrivals.get() > 3);

        assertThat(profiles).hasValue(1);
    }

    @Test
    void goesOnSettlingTheArrivalAfterWhateverHappens() {
        telegram.answers(200, NAMED);
        start(
                () -> {
                    int time = arrivals.incrementAndGet();
                    if (time == 1) {
                        throw refusal();
                    }
                    if (time == 2) {
                        throw new IllegalStateException("A fault");
                    }
                },
                this::profile,
                SOON);
        await().until(() -> arrivals.get() > 3);

        assertThat(profiles).hasValue(1);
        assertThat(bot.trouble()).isEmpty();
    }

    @Test
    void doesNotStumbleOverAProfileThatCannotBeSet() {
        telegram.answers(200, NAMED);
        start(
                arrivals::incrementAndGet,
                () -> {
                    profiles.incrementAndGet();
                    throw refusal();
                },
                SOON);
        await().until(() -> arrivals.get() > 3);

        assertThat(profiles).hasValue(1);
    }

    @Test
    void saysWhatKeepsItFromWorking() {
        telegram.refuses(401, "Unauthorized");
        start(arrivals::incrementAndGet, this::profile, SOON);
        await().until(() -> bot.trouble().isPresent());

        assertThat(bot.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("consult.telegram.token"));
        assertThat(arrivals).hasValue(0);
        assertThat(profiles).hasValue(0);
    }
}
