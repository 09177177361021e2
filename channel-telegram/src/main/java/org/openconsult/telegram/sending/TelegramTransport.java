package org.openconsult.telegram.sending;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendLimits;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.Transport;
import org.openconsult.channel.TransportId;
import org.openconsult.telegram.TelegramChannel;
import org.openconsult.telegram.api.BotApi;

/** Telegram carries its own messages, as one bot. */
public final class TelegramTransport implements Transport {
    public static final TransportId ID = new TransportId("telegram");

    /**
     * Beside these, Telegram takes twenty messages a minute to one group: those are counted here.
     *
     * @see <a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">Telegram, limits</a>
     */
    private static final SendLimits LIMITS = new SendLimits(30, false, Duration.ofSeconds(1));

    /** A group's is negative. Telegram's ids have 52 bits at most. */
    private static final Pattern CHAT = Pattern.compile("-?[0-9]{1,16}");

    private final Handover handover;
    private final Supplier<Optional<String>> trouble;

    /**
     * Of one bot.
     *
     * @param api stays open until whoever made it closes it
     * @param trouble what keeps the bot from working
     */
    public TelegramTransport(BotApi api, Supplier<Optional<String>> trouble, InstantSource clock) {
        this.handover = new Handover(api, clock);
        this.trouble = trouble;
    }

    @Override
    public Optional<String> trouble() {
        return trouble.get();
    }

    @Override
    public TransportId id() {
        return ID;
    }

    @Override
    public ChannelId channel() {
        return TelegramChannel.ID;
    }

    @Override
    public String provider() {
        return "Telegram";
    }

    @Override
    public boolean sends() {
        return true;
    }

    @Override
    public SendLimits limits() {
        return LIMITS;
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        String chat = message.to().value();
        return CHAT.matcher(chat).matches()
                ? handover.attempt(Long.parseLong(chat), message.message())
                : new SendResult.BadContent("Not a chat");
    }
}
