package org.openconsult.teams.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openconsult.teams.played.BotFramework;

/** Keys are renewed now and then, and kept where that is not possible. */
class KnownKeysTest {
    private final BotFramework framework = new BotFramework();
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final KnownKeys keys = new KnownKeys(
            new PublishedKeys(framework.metadata(), Duration.ofSeconds(5))::fetch, () -> now, Duration.ofSeconds(5));

    @AfterEach
    void close() {
        framework.close();
    }

    @Test
    void asksOnceForAllOfThem() {
        keys.need("endorsed");
        keys.need("unendorsed");

        assertThat(keys.getKey("endorsed").endorsements).containsExactly("msteams");
        assertThat(keys.getKey("bare").endorsements).isEmpty();
        assertThat(keys.getKey("another")).isNull();
        assertThat(keys.getKey(null)).isNull();
        assertThat(framework.asked()).isOne();
    }

    @Test
    void looksForAKeyThatItDoesNotKnowNowAndThenOnly() {
        keys.need("endorsed");
        framework.namesItsKey("newer");
        now = now.plusSeconds(299);
        keys.need("newer");
        assertThat(keys.getKey("newer")).isNull();

        now = now.plusSeconds(2);
        keys.need("newer");
        assertThat(keys.getKey("newer")).isNotNull();
        assertThat(framework.asked()).isEqualTo(2);
    }

    @Test
    void letsGoOfAKeyThatIsPublishedNoMore() {
        keys.need("endorsed");
        framework.namesItsKey("newer");
        now = now.plus(Duration.ofHours(13));
        keys.need("endorsed");

        assertThat(keys.getKey("endorsed")).isNull();
    }

    @Test
    void keepsTheKeysThatItHasWhileTheirServerIsAway() {
        keys.need("endorsed");
        framework.isAway(true);
        now = now.plus(Duration.ofDays(2));

        assertThatCode(() -> keys.need("endorsed")).doesNotThrowAnyException();
        assertThat(keys.getKey("endorsed")).isNotNull();
    }

    @Test
    void asksAgainSoonAfterAFailureAndNotAllTheTime() {
        framework.isAway(true);
        assertThatThrownBy(() -> keys.need("endorsed")).isInstanceOf(KeysUnreachableException.class);
        framework.isAway(false);
        assertThatThrownBy(() -> keys.need("endorsed")).isInstanceOf(KeysUnreachableException.class);

        now = now.plusSeconds(2);
        keys.need("endorsed");
        assertThat(keys.getKey("endorsed")).isNotNull();
    }
}
