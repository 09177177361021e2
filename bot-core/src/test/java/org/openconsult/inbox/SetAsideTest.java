package org.openconsult.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.TransportId;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.Sealing;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class SetAsideTest {
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final TransportId PROVIDER = new TransportId("test");
    private final Sealing sealing = new Sealing(new KeyRing(List.of(new byte[32])), new SecureRandom());
    private Storage storage;
    private SetAside aside;

    @BeforeEach
    void use(Storage used) {
        storage = used;
        aside = new SetAside(storage, sealing);
    }

    @Test
    void keepsAThingOnceAndSealed() {
        keep("7", "we need nurses", NOW);
        keep("7", "we need nurses", NOW.plusSeconds(60));

        assertThat(aside.count()).isEqualTo(1);
        Document kept = storage.collection(Storage.SET_ASIDE).find().first();
        assertThat(kept.toJson()).doesNotContain("nurses");
        assertThat(sealing.open("set aside", kept.get("content", Binary.class).getData()))
                .hasValueSatisfying(content ->
                        assertThat(content).asString(StandardCharsets.UTF_8).isEqualTo("we need nurses"));
    }

    @Test
    void keepsTheBeginningOfWhatIsVeryLong() {
        keep("7", "x".repeat(2_000_000), NOW);

        Document kept = storage.collection(Storage.SET_ASIDE).find().first();
        assertThat(sealing.open("set aside", kept.get("content", Binary.class).getData()))
                .hasValueSatisfying(content -> assertThat(content).hasSize(1_048_576));
    }

    @Test
    void forgetsAfterThirtyDays() {
        keep("7", "old", NOW);
        keep("8", "new", NOW.plusMillis(1));
        aside.forgetOld(NOW.plus(Duration.ofDays(30)).plusMillis(1));

        assertThat(storage.collection(Storage.SET_ASIDE).find())
                .extracting(kept -> kept.getString("_id"))
                .containsExactly("test/8");
    }

    @Test
    void listsWhatOneProviderBroughtInTheOrderInWhichItCame() {
        keep("10", "second", NOW);
        keep("9", "first", NOW);
        keep("1", "last", NOW.plusSeconds(1));
        aside.keep(new TransportId("other"), "5", new byte[0], "it is no update", NOW);

        assertThat(aside.of(PROVIDER)).extracting(SetAside.Thing::name).containsExactly("9", "10", "1");
        assertThat(aside.content(PROVIDER, "9"))
                .hasValueSatisfying(content ->
                        assertThat(content).asString(StandardCharsets.UTF_8).isEqualTo("first"));
    }

    @Test
    void leavesMoreThanItHoldsWhereItComesFrom() {
        SetAside small = new SetAside(storage, sealing, 1);
        small.keep(PROVIDER, "7", new byte[0], "it is no update", NOW);
        small.keep(PROVIDER, "7", new byte[0], "it is no update", NOW);

        assertThatThrownBy(() -> small.keep(PROVIDER, "8", new byte[0], "it is no update", NOW))
                .isInstanceOf(ReceptionClosedException.class);
        small.remove(PROVIDER, "7");
        small.keep(PROVIDER, "8", new byte[0], "it is no update", NOW);
        assertThat(small.of(PROVIDER)).extracting(SetAside.Thing::name).containsExactly("8");
    }

    private void keep(String name, String content, Instant now) {
        aside.keep(PROVIDER, name, content.getBytes(StandardCharsets.UTF_8), "it is no update", now);
    }
}
