package org.openconsult.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendLimits;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.Transport;
import org.openconsult.channel.TransportId;
import org.springframework.boot.test.context.TestComponent;

/** A provider that answers as it is told to, and keeps what it was handed. */
@TestComponent
public class PlayedProvider implements Transport {
    /** Many more than tests send. */
    public static final long SEGMENTS_A_DAY = 2_000;

    private final AtomicReference<SendResult> answer = new AtomicReference<>(new SendResult.Sent(Optional.of("SM1")));
    private final List<String> texts = new CopyOnWriteArrayList<>();

    public void answers(SendResult result) {
        answer.set(result);
    }

    public List<String> texts() {
        return List.copyOf(texts);
    }

    @Override
    public TransportId id() {
        return new TransportId("played");
    }

    @Override
    public ChannelId channel() {
        return new ChannelId("sms");
    }

    @Override
    public String provider() {
        return "Played";
    }

    @Override
    public boolean sends() {
        return true;
    }

    @Override
    public SendLimits limits() {
        return new SendLimits(1_000, false, Duration.ZERO, OptionalLong.of(SEGMENTS_A_DAY));
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        texts.add(message.message().text());
        return answer.get();
    }
}
