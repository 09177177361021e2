package org.openconsult.teams.sending;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendLimits;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.Transport;
import org.openconsult.channel.TransportId;
import org.openconsult.http.Windows;
import org.openconsult.teams.TeamsChannel;
import org.openconsult.teams.connector.Connector;
import org.openconsult.teams.connector.Outcome;
import org.openconsult.teams.connector.Outcome.Done;
import org.openconsult.teams.connector.Outcome.Refused;
import org.openconsult.teams.connector.Outcome.Unanswered;
import org.openconsult.teams.connector.Registration;

/** Teams carries its own messages, as one bot. */
public final class TeamsTransport implements Transport {
    public static final TransportId ID = new TransportId("teams");

    /**
     * Beside these there are limits for each conversation, which are counted here.
     *
     * @see <a href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit">Teams, rate limiting</a>
     */
    private static final SendLimits LIMITS = new SendLimits(50, false, Duration.ofMillis(150));

    /** A group's, a channel's and a meeting's id begins so. */
    private static final String PLACE = "19:";

    private final Connector connector;
    private final Conversations conversations;
    private final Introduction introduction;
    private final Handover handover;
    private final Windows<String> pace;

    /**
     * Of one bot.
     *
     * @param connector stays open until whoever made it closes it
     */
    public TeamsTransport(Connector connector, Registration bot, Conversations conversations, InstantSource clock) {
        this.connector = connector;
        this.conversations = conversations;
        this.introduction = new Introduction(connector, bot);
        this.handover = new Handover(connector, new Activities(bot.address()));
        this.pace = new Windows<>(
                clock,
                new Windows.Limit(7, Duration.ofSeconds(1)),
                new Windows.Limit(8, Duration.ofSeconds(2)),
                new Windows.Limit(60, Duration.ofSeconds(30)),
                new Windows.Limit(1800, Duration.ofHours(1)));
    }

    @Override
    public TransportId id() {
        return ID;
    }

    @Override
    public ChannelId channel() {
        return TeamsChannel.ID;
    }

    @Override
    public String provider() {
        return "Microsoft Teams";
    }

    @Override
    public boolean sends() {
        return true;
    }

    @Override
    public Optional<String> trouble() {
        return connector.trouble();
    }

    @Override
    public SendLimits limits() {
        return LIMITS;
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        Address to = message.to();
        Optional<Reach> reach = conversations.of(to).flatMap(Reach::read);
        if (reach.isEmpty()) {
            return new SendResult.Stopped("Teams has not told how to reach them");
        }
        Optional<String> chat = reach.get().conversation().or(() -> ifPlace(to));
        return chat.map(conversation -> put(reach.get().service(), conversation, message.message()))
                .orElseGet(() -> introduce(to, reach.get(), message.message()));
    }

    private static Optional<String> ifPlace(Address to) {
        return Optional.of(to.value()).filter(value -> value.startsWith(PLACE));
    }

    private SendResult introduce(Address to, Reach reach, DrawnMessage message) {
        Outcome opened = introduction.to(to, reach);
        if (opened instanceof Refused refused) {
            return handover.result(refused);
        }
        // Nothing was said yet, whatever became of the request.
        if (opened instanceof Unanswered failure) {
            return new SendResult.RetryAfter(Optional.empty(), true, "Not sent: " + failure.kind());
        }
        Optional<String> chat = Handover.id((Done) opened);
        chat.ifPresent(
                conversation -> conversations.heard(to, reach.in(conversation).written()));
        return chat.map(conversation -> put(reach.service(), conversation, message))
                .orElseGet(() -> new SendResult.RetryAfter(Optional.empty(), false, "Not sent: no chat"));
    }

    private SendResult put(String service, String conversation, DrawnMessage message) {
        Optional<Duration> pause = pace.begin(conversation);
        return pause.<SendResult>map(
                        time -> new SendResult.RetryAfter(Optional.of(time), false, "Enough for one chat just now"))
                .orElseGet(() -> handover.attempt(service, conversation, message));
    }
}
