package org.openconsult.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.Entrance.Way;
import org.openconsult.telegram.bot.Bot;

class TelegramEntranceTest {
    private final Bot bot = new Bot("123456:token");
    private final TelegramEntrance entrance = new TelegramEntrance(bot::name);

    @Test
    void isNotThereUntilTelegramHasSaidWhatTheBotIsCalled() {
        assertThat(entrance.way(OptionalInt.empty())).isEmpty();
    }

    @Test
    void leadsToTheBotAndToOneCommitment() {
        bot.isCalled("BelizeListensBot");
        assertThat(entrance.way(OptionalInt.empty()))
                .isEqualTo(Optional.of(new Way(
                        "@BelizeListensBot", "https://t.me/BelizeListensBot", "https://t.me/BelizeListensBot")));
        assertThat(entrance.way(OptionalInt.of(3))).map(Way::link).contains("https://t.me/BelizeListensBot?start=c3");
    }
}
