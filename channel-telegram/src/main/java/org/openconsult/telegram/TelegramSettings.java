package org.openconsult.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.http.settings.WebAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * The operator's bot.
 *
 * @param token as BotFather gave it: the bot's number, a colon and a secret
 * @param mode {@code polling}: Telegram is asked for what people write; {@code webhook}: it brings it
 * @param webhookSecret what Telegram shows in a header of each request of its own; only with webhook
 * @param webhookConnections how many requests Telegram makes at once; with more than one what somebody writes in a row
 *     can come out of order
 * @param apiUrl where the Bot API is
 * @param connectTimeout the longest wait for a connection
 * @param readTimeout the longest silence while an answer is awaited
 * @param pollTimeout how long Telegram waits for something new before it answers that there is nothing
 * @param maxBody the longest request body that is read
 * @see <a href="https://core.telegram.org/bots/api">Bot API</a>
 */
@ConfigurationProperties("consult.telegram")
public record TelegramSettings(
        @Nullable String token,
        @DefaultValue(POLLING) String mode,
        @Nullable String webhookSecret,
        @DefaultValue("1") int webhookConnections,
        @DefaultValue("https://api.telegram.org") String apiUrl,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("20s") Duration pollTimeout,
        @DefaultValue("1MB") DataSize maxBody) {
    private static final String POLLING = "polling";
    private static final String WEBHOOK = "webhook";
    private static final Pattern TOKEN = Pattern.compile("\\d{1,16}:[A-Za-z0-9_-]{20,100}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final int MOST_CONNECTIONS = 100;
    private static final Duration LONGEST = Duration.ofSeconds(12);
    private static final Duration LONGEST_POLL = Duration.ofSeconds(25);

    public TelegramSettings {
        mode = StringUtils.hasText(mode) ? mode.strip() : POLLING;
        if (!mode.equals(POLLING) && !mode.equals(WEBHOOK)) {
            throw wrong("mode", "It must be polling or webhook.");
        }
        if (webhookConnections < 1 || webhookConnections > MOST_CONNECTIONS) {
            throw wrong("webhook-connections", "It must be from 1 to 100.");
        }
        requireTime("connect-timeout", connectTimeout, Duration.ofMillis(100), LONGEST);
        requireTime("read-timeout", readTimeout, Duration.ofMillis(100), LONGEST);
        requireTime("poll-timeout", pollTimeout, Duration.ofSeconds(1), LONGEST_POLL);
        if (maxBody.toBytes() < 1024 || maxBody.toMegabytes() > 10) {
            throw wrong("max-body", "It must be from 1KB to 10MB.");
        }
    }

    private static void requireTime(String name, Duration time, Duration least, Duration most) {
        if (time.compareTo(least) < 0 || time.compareTo(most) > 0) {
            throw wrong(name, "It must be from " + least.toMillis() + "ms to " + most.toSeconds() + "s.");
        }
    }

    static WrongSettingException wrong(String name, String sentence) {
        return new WrongSettingException("consult.telegram." + name, sentence);
    }

    /** Whether the operator means to use Telegram. An empty setting counts as absent. */
    boolean given() {
        return StringUtils.hasText(token) || StringUtils.hasText(webhookSecret) || usesWebhook();
    }

    boolean usesWebhook() {
        return mode.equals(WEBHOOK);
    }

    /** The token, which must be one. */
    String checkedToken() {
        return Optional.ofNullable(token)
                .map(String::strip)
                .filter(value -> TOKEN.matcher(value).matches())
                .orElseThrow(() ->
                        wrong("token", "It must be the token that BotFather gave: a number, a colon and letters."));
    }

    /** The secret, which must be one that Telegram takes. */
    String checkedSecret() {
        return Optional.ofNullable(webhookSecret)
                .map(String::strip)
                .filter(value -> SECRET.matcher(value).matches())
                .orElseThrow(() -> wrong(
                        "webhook-secret",
                        "With mode webhook it is needed: 1 to 256 letters, digits, _ and -, best something random."));
    }

    URI checkedApiUrl() {
        return WebAddress.of(apiUrl)
                .orElseThrow(() -> wrong("api-url", "It must be a web address like https://api.telegram.org."));
    }

    /** Hides the token and the secret. */
    @Override
    public String toString() {
        return "TelegramSettings[hidden]";
    }
}
