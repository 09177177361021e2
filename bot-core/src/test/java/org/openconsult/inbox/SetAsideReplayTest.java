package org.openconsult.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.TransportId;
import org.openconsult.inbox.SetAsideReplay.Fate;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.Sealing;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class SetAsideReplayTest {
    private static final Instant CAME = Instant.parse("2026-11-20T15:00:00Z");
    private static final TransportId PROVIDER = new TransportId("test");
    private final List<String> taken = new ArrayList<>();
    private SetAside aside;
    private Instant now = CAME;
    private Fate fate = Fate.LATER;
    private SetAsideReplay replay;

    @BeforeEach
    void use(Storage storage) {
        aside = new SetAside(storage, new Sealing(new KeyRing(List.of(new byte[32])), new SecureRandom()));
        restart();
    }

    private void restart() {
        replay = new SetAsideReplay(aside, PROVIDER, this::take, () -> now);
    }

    private Fate take(byte[] content, Instant at) {
        assertThat(at).isEqualTo(CAME);
        taken.add(new String(content, StandardCharsets.UTF_8));
        return fate;
    }

    private void keep(String name) {
        aside.keep(PROVIDER, name, name.getBytes(StandardCharsets.UTF_8), "a fault", CAME);
    }

    private int runAt(Duration age) {
        now = CAME.plus(age);
        taken.clear();
        return replay.run(() -> false);
    }

    @Test
    void forgetsWhatIsTakenIn() {
        keep("one");
        keep("two");
        fate = Fate.DONE;

        assertThat(runAt(Duration.ZERO)).isEqualTo(2);
        assertThat(taken).containsExactly("one", "two");
        assertThat(aside.count()).isZero();
    }

    @Test
    void waitsLongerAndLonger() {
        keep("one");
        List<Long> tries = new ArrayList<>();
        for (long second = 0; second < 20_000; second++) {
            runAt(Duration.ofSeconds(second));
            if (!taken.isEmpty()) {
                tries.add(second);
            }
        }

        assertThat(tries).startsWith(0L, 5L, 10L, 20L, 40L, 80L).endsWith(5_120L, 8_720L, 12_320L, 15_920L, 19_520L);
        assertThat(aside.count()).isEqualTo(1);
    }

    @Test
    void takesTheNextOneThoughOneFails() {
        keep("one");
        keep("two");
        replay = new SetAsideReplay(
                aside,
                PROVIDER,
                (content, at) -> take(content, at) == Fate.LATER && taken.size() == 1 ? Fate.LATER : Fate.DONE,
                () -> now);

        assertThat(runAt(Duration.ZERO)).isEqualTo(1);
        assertThat(aside.of(PROVIDER)).extracting(SetAside.Thing::name).containsExactly("one");
    }

    @Test
    void givesUpAfterAWeekAndTriesOnceMoreAfterAStart() {
        keep("one");
        runAt(Duration.ofDays(7).plusSeconds(1));
        assertThat(taken).hasSize(1);
        runAt(Duration.ofDays(8));
        assertThat(taken).isEmpty();

        restart();
        runAt(Duration.ofDays(8));
        assertThat(taken).hasSize(1);
        assertThat(aside.count()).isEqualTo(1);
    }

    @Test
    void triesWhatNothingCanBeMadeOfOnceAfterAStart() {
        keep("one");
        fate = Fate.NEVER;
        runAt(Duration.ZERO);
        runAt(Duration.ofDays(1));
        assertThat(taken).isEmpty();

        restart();
        fate = Fate.DONE;
        assertThat(runAt(Duration.ofDays(1))).isEqualTo(1);
    }

    @Test
    void endsWhereNothingCanBeTakenInAndGoesOnThere() {
        keep("one");
        replay = new SetAsideReplay(
                aside,
                PROVIDER,
                (content, at) -> {
                    throw new ReceptionClosedException("The database is away");
                },
                () -> now);

        assertThatThrownBy(() -> replay.run(() -> false)).isInstanceOf(ReceptionClosedException.class);
        assertThatThrownBy(() -> replay.run(() -> false)).isInstanceOf(ReceptionClosedException.class);
        assertThat(aside.count()).isEqualTo(1);
    }

    @Test
    void beginsNothingOnceItIsToStop() {
        keep("one");

        assertThat(replay.run(() -> true)).isZero();
        assertThat(taken).isEmpty();
    }
}
