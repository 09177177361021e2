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
import org.openconsult.sms.SmsChannel;
import org.openconsult.sms.encoding.SmsText;
import org.openconsult.sms.twilio.sending.MessageApi;

/** Twilio carries SMS. Without a sender it answers what comes in and sends nothing of its own accord. */
final class TwilioTransport implements Transport, Closeable {
    static final String PROVIDER = "Twilio";
    static final TransportId ID = new TransportId("twilio");

    private final Optional<MessageApi> api;
    private final StatusAddress reports;
    private final SendLimits limits;

    TwilioTransport(Optional<MessageApi> api, StatusAddress reports, SendLimits limits) {
        this.api = api;
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
        return api.isPresent();
    }

    @Override
    public SendLimits limits() {
        return limits;
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        return api.orElseThrow(() -> new UnsupportedOperationException("Twilio is set up without a sender"))
                .create(message.to().value(), SmsText.clean(message.message().text()), reports.of(message.id()));
    }

    @Override
    public void close() throws IOException {
        if (api.isPresent()) {
            api.get().close();
        }
    }
}
