package org.openconsult.sms.twilio;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendLimits;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.Transport;
import org.openconsult.channel.TransportId;

/**
 * Twilio carries messages between addresses of one kind. Without a sender it answers what comes in and sends nothing of its
 * own accord.
 */
final class TwilioTransport implements Transport, Closeable {
    static final String PROVIDER = "Twilio";

    private final AddressSpace space;
    private final Optional<Dispatch> dispatch;
    private final SendLimits limits;

    TwilioTransport(AddressSpace space, Optional<Dispatch> dispatch, SendLimits limits) {
        this.space = space;
        this.dispatch = dispatch;
        this.limits = limits;
    }

    @Override
    public TransportId id() {
        return space.transport();
    }

    @Override
    public ChannelId channel() {
        return space.channel();
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public boolean sends() {
        return dispatch.isPresent();
    }

    @Override
    public SendLimits limits() {
        return limits;
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        return dispatch.orElseThrow(() -> new UnsupportedOperationException("Twilio is set up without a sender"))
                .send(space.full(message.to().value()), message);
    }

    @Override
    public void close() throws IOException {
        if (dispatch.isPresent()) {
            dispatch.get().close();
        }
    }
}
