package org.openconsult.telegram;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.consultation.Consultations;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.NumberReader;
import org.openconsult.facilitation.SessionTalk;
import org.openconsult.http.request.BodyReader;
import org.openconsult.http.settings.WebAddress;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.SetAside;
import org.openconsult.inbox.SetAsideReplay;
import org.openconsult.outbox.Notices;
import org.openconsult.storage.Shift;
import org.openconsult.storage.Storage;
import org.openconsult.telegram.api.BotApi;
import org.openconsult.telegram.bot.Bot;
import org.openconsult.telegram.inbound.UpdateReader;
import org.openconsult.telegram.intake.GroupAnswers;
import org.openconsult.telegram.intake.Intake;
import org.openconsult.telegram.intake.Typing;
import org.openconsult.telegram.polling.Polling;
import org.openconsult.telegram.polling.Updates;
import org.openconsult.telegram.profile.Introduction;
import org.openconsult.telegram.profile.Profile;
import org.openconsult.telegram.sending.TelegramTransport;
import org.openconsult.telegram.webhook.TelegramWebhook;
import org.openconsult.telegram.webhook.WebhookAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Lets a bot work when its settings are given, and stops the start when they cannot be right. */
@AutoConfiguration
@Conditional(TelegramIsSet.class)
@EnableConfigurationProperties(TelegramSettings.class)
public class TelegramBotAutoConfiguration {
    private static final Pattern PUBLIC = Pattern.compile(
            "https://[A-Za-z0-9.-]+(:(443|80|88|8443))?(/[A-Za-z0-9._~/-]*)?", Pattern.CASE_INSENSITIVE);
    /** How often it is looked whether Telegram still brings messages. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private static final Duration SLOW = Duration.ofMillis(1_500);
    /** Longer than a question and a batch take, so that whoever polls keeps polling. */
    private static final Duration SHIFT = Duration.ofSeconds(60);

    @Bean
    Bot telegramBot(TelegramSettings settings) {
        return new Bot(settings.checkedToken());
    }

    @Bean
    BotApi telegramApi(TelegramSettings settings) {
        return new BotApi(
                settings.checkedToken(), settings.checkedApiUrl(), settings.connectTimeout(), settings.readTimeout());
    }

    @Bean
    TelegramTransport telegramTransport(BotApi api, Bot bot, Clock clock) {
        return new TelegramTransport(api, bot::trouble, clock);
    }

    @Bean
    TelegramEntrance telegramEntrance(Bot bot) {
        return new TelegramEntrance(bot::name);
    }

    @Bean
    Typing telegramTyping(BotApi api) {
        return new Typing(api, SLOW);
    }

    @Bean
    GroupAnswers telegramGroups(
            TelegramChannel channel,
            Catalogs words,
            Consultations consultations,
            Notices notices,
            Bot bot,
            SessionTalk sessions,
            Reception reception,
            Clock clock) {
        return new GroupAnswers(channel, words, consultations, notices, bot, sessions, reception, clock);
    }

    @Bean
    Intake telegramIntake(
            Bot bot,
            Catalogs words,
            Reception reception,
            GroupAnswers groups,
            SetAside aside,
            BotApi api,
            Typing typing,
            Clock clock) {
        UpdateReader reader = new UpdateReader(bot.id(), bot::name, new NumberReader(words), clock);
        return new Intake(reader, reception, groups, aside, bot, api, typing, clock);
    }

    @Bean
    SetAsideReplay telegramSetAside(SetAside aside, Intake intake, Clock clock) {
        return new SetAsideReplay(aside, TelegramTransport.ID, intake::takeAgain, clock);
    }

    /** Asks for updates. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(UsesWebhook.Not.class)
    static class Asking {

        @Bean
        Polling telegramPolling(
                TelegramSettings settings, BotApi api, Intake intake, Storage storage, Bot bot, Clock clock) {
            Updates updates = new Updates(api, intake, settings.pollTimeout(), settings.readTimeout(), clock);
            Shift shift =
                    new Shift(storage, "telegram/" + bot.id(), UUID.randomUUID().toString(), SHIFT);
            return new Polling(updates, shift, bot, clock);
        }

        @Bean
        Introduction telegramIntroduction(BotApi api, Bot bot, Catalogs words) {
            return new Introduction(api, bot, () -> {}, new Profile(api, words)::set, Optional.empty());
        }
    }

    /** Has them brought. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(UsesWebhook.class)
    static class Brought {

        @Bean
        TelegramWebhook telegramWebhook(TelegramSettings settings, Intake intake) {
            return new TelegramWebhook(new BodyReader(settings.maxBody()), settings.checkedSecret(), intake);
        }

        @Bean
        Introduction telegramIntroduction(
                TelegramSettings settings,
                BotApi api,
                Bot bot,
                Catalogs words,
                @Value("${consult.public-url:}") String publicUrl) {
            WebhookAddress address = new WebhookAddress(
                    api, address(publicUrl), settings.checkedSecret(), settings.webhookConnections());
            return new Introduction(api, bot, address::keep, new Profile(api, words)::set, Optional.of(LOOK));
        }

        private static String address(String publicUrl) {
            return WebAddress.of(publicUrl)
                    .map(URI::toString)
                    .filter(PUBLIC.asMatchPredicate())
                    .map(url -> url + TelegramWebhook.PATH)
                    .orElseThrow(() -> new WrongSettingException(
                            "consult.public-url",
                            "With consult.telegram.mode=webhook it must be an address like https://consult.example.org;"
                                    + " of ports Telegram takes 443, 80, 88 and 8443."));
        }
    }
}
