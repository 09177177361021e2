package org.openconsult.telegram;

import java.util.Optional;
import org.openconsult.telegram.bot.Bot;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Makes Telegram a channel of any app that has this module on its class path. */
@AutoConfiguration
public class TelegramAutoConfiguration {

    @Bean
    TelegramChannel telegramChannel(ObjectProvider<Bot> bot) {
        return new TelegramChannel(
                () -> Optional.ofNullable(bot.getIfAvailable()).flatMap(Bot::name));
    }
}
