package org.openconsult.telegram;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.Entrance;

/**
 * People follow a link to the bot.
 *
 * @see <a href="https://core.telegram.org/bots/features#deep-linking">Telegram, deep linking</a>
 */
final class TelegramEntrance implements Entrance {
    private final Supplier<Optional<String>> botName;

    /** @param botName without {@code @}; while it is not known there is no way in */
    TelegramEntrance(Supplier<Optional<String>> botName) {
        this.botName = botName;
    }

    @Override
    public String id() {
        return TelegramChannel.ID.name();
    }

    @Override
    public ChannelId channel() {
        return TelegramChannel.ID;
    }

    @Override
    public Optional<Way> way(OptionalInt commitment) {
        return botName.get().map(bot -> {
            String link = commitment.isPresent() ? DeepLink.of(bot, commitment.getAsInt()) : DeepLink.of(bot);
            return new Way("@" + bot, link, link);
        });
    }
}
