package org.openconsult.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendLimits;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.Transport;
import org.openconsult.channel.TransportId;

/** A provider that notes what it is handed, and answers each as it was told last; until then it takes everything. */
public final class PlayedProvider implements Transport {
    private final ChannelId channel;
    private final String name;
    private final List<DrawnMessage> messages = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private SendResult answer;

    /** @param providerId what it calls the messages that it takes, if it gives them names */
    public PlayedProvider(ChannelId channel, String name, Optional<String> providerId) {
        this.channel = channel;
        this.name = name;
        this.answer = new SendResult.Sent(providerId);
    }

    public void answers(SendResult result) {
        answer = result;
    }

    public void clear() {
        ids.clear();
        messages.clear();
    }

    /** The ids of what it was handed. */
    public List<String> ids() {
        return List.copyOf(ids);
    }

    public List<DrawnMessage> messages() {
        return List.copyOf(messages);
    }

    public List<String> texts() {
        return messages.stream().map(DrawnMessage::text).toList();
    }

    @Override
    public TransportId id() {
        return new TransportId(name);
    }

    @Override
    public ChannelId channel() {
        return channel;
    }

    @Override
    public String provider() {
        return "Test";
    }

    @Override
    public boolean sends() {
        return true;
    }

    @Override
    public SendLimits limits() {
        return new SendLimits(1_000, false, Duration.ZERO);
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        ids.add(message.id());
        messages.add(message.message());
        return answer;
    }
}
