package org.openconsult.telegram.sending;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
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
        return Place.of(message.to().value())
                .map(place -> handover.attempt(place, message.message()))
                .orElseGet(() -> new SendResult.BadContent("Not a chat"));
    }
}
