package org.openconsult.app.simulator;

import java.time.Duration;
import java.util.Optional;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendLimits;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.Transport;
import org.openconsult.channel.TransportId;

/** Carries what is said to simulated groups, as long as everybody may use the simulator. It is no provider. */
final class GroupTransport implements Transport {
    static final TransportId ID = new TransportId("simulator");

    private static final SendLimits LIMITS = new SendLimits(100, false, Duration.ZERO);

    private final ChannelId channel;
    private final SimulatorAccess access;
    private final SimulatedGroups groups;

    GroupTransport(ChannelId channel, SimulatorAccess access, SimulatedGroups groups) {
        this.channel = channel;
        this.access = access;
        this.groups = groups;
    }

    @Override
    public TransportId id() {
        return ID;
    }

    @Override
    public ChannelId channel() {
        return channel;
    }

    @Override
    public String provider() {
        return "Simulator";
    }

    @Override
    public boolean sends() {
        return access.isOpenToEverybody();
    }

    @Override
    public SendLimits limits() {
        return LIMITS;
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        groups.show(message);
        return new SendResult.Sent(Optional.of(message.message().replaces().orElse(message.id())));
    }
}
