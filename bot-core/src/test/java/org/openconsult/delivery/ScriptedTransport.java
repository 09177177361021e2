package org.openconsult.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendLimits;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.Transport;
import org.openconsult.channel.TransportId;

/** A provider that keeps what it is handed, and answers as it is told to; when it is told nothing, it takes everything. */
final class ScriptedTransport implements Transport {
    private final String name;
    private final InstantSource clock;
    private final List<Handed> handed = new ArrayList<>();
    private final Deque<Function<OutgoingMessage, SendResult>> script = new ArrayDeque<>();
    private SendLimits limits = new SendLimits(100_000, false, Duration.ZERO);
    private CountDownLatch awaited = new CountDownLatch(0);
    private int names;

    ScriptedTransport(String name, InstantSource clock) {
        this.name = name;
        this.clock = clock;
    }

    /** A message as it was handed over. */
    record Handed(String id, String to, String text, Instant at) {}

    /** The next message is answered so. */
    ScriptedTransport then(SendResult result) {
        return then(message -> result);
    }

    synchronized ScriptedTransport then(Function<OutgoingMessage, SendResult> answer) {
        script.add(answer);
        return this;
    }

    /** Opens when so many more were handed over. */
    synchronized CountDownLatch awaiting(int messages) {
        awaited = new CountDownLatch(messages);
        return awaited;
    }

    /** What it was told to answer holds no longer. */
    synchronized ScriptedTransport forget() {
        script.clear();
        return this;
    }

    ScriptedTransport limitedTo(SendLimits fewer) {
        limits = fewer;
        return this;
    }

    /** What it says when it takes a message, with a name of its own for it. */
    synchronized SendResult taken() {
        names++;
        return new SendResult.Sent(Optional.of("SM" + names));
    }

    synchronized List<Handed> handed() {
        return List.copyOf(handed);
    }

    synchronized List<String> texts() {
        return handed.stream().map(Handed::text).toList();
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        return take(message).apply(message);
    }

    private synchronized Function<OutgoingMessage, SendResult> take(OutgoingMessage message) {
        handed.add(
                new Handed(message.id(), message.to().value(), message.message().text(), clock.instant()));
        awaited.countDown();
        return script.isEmpty() ? ordinary -> taken() : script.remove();
    }

    @Override
    public TransportId id() {
        return new TransportId(name);
    }

    @Override
    public ChannelId channel() {
        return new ChannelId("plain");
    }

    @Override
    public String provider() {
        return name;
    }

    @Override
    public boolean sends() {
        return true;
    }

    @Override
    public SendLimits limits() {
        return limits;
    }
}
