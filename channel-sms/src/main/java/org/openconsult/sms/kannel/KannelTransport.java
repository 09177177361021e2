package org.openconsult.sms.kannel;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendLimits;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.Transport;
import org.openconsult.channel.TransportId;
import org.openconsult.sms.SmsChannel;
import org.openconsult.sms.encoding.SmsText;

/** Kannel carries SMS. Without an address of sendsms it answers what comes in and sends nothing of its own accord. */
final class KannelTransport implements Transport, Closeable {
    static final String PROVIDER = "Kannel";
    static final TransportId ID = new TransportId("kannel");

    private final Optional<Sendsms> sendsms;
    private final StatusAddress reports;
    private final SendLimits limits;

    KannelTransport(Optional<Sendsms> sendsms, StatusAddress reports, SendLimits limits) {
        this.sendsms = sendsms;
        this.reports = reports;
        this.limits = limits;
    }

    @Override
    public TransportId id() {
        return ID;
    }

    @Override
    public ChannelId channel() {
        return SmsChannel.ID;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public boolean sends() {
        return sendsms.isPresent();
    }

    @Override
    public SendLimits limits() {
        return limits;
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        return sendsms.orElseThrow(() -> new UnsupportedOperationException("Kannel is set up without sendsms"))
                .post(message.to().value(), SmsText.clean(message.message().text()), reports.of(List.of(message.id())));
    }

    @Override
    public void close() throws IOException {
        if (sendsms.isPresent()) {
            sendsms.get().close();
        }
    }
}
