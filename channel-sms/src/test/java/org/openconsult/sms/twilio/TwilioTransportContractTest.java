package org.openconsult.sms.twilio;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.openconsult.channel.Address;
import org.openconsult.channel.SendLimits;
import org.openconsult.channel.Transport;
import org.openconsult.sms.SmsChannel;
import org.openconsult.sms.played.BrokenServer;
import org.openconsult.sms.twilio.sending.ApiAccess;
import org.openconsult.sms.twilio.sending.ApiServer;
import org.openconsult.sms.twilio.sending.MessageApi;
import org.openconsult.sms.twilio.sending.Sender;
import org.openconsult.testkit.Nobody;
import org.openconsult.testkit.TransportContract;

class TwilioTransportContractTest extends TransportContract {
    private static final Duration TIME = Duration.ofSeconds(10);

    private final ApiServer server = new ApiServer();
    private final BrokenServer broken = BrokenServer.hangingUpAfter();
    private URI address = server.address();

    @AfterEach
    void close() throws IOException {
        server.close();
        broken.close();
    }

    @Override
    protected Transport transport() {
        var access = new ApiAccess("AC00000000000000000000000000000000", "token", Optional.of(address), TIME, TIME);
        var api = new MessageApi(access, Sender.number("+15017122661"), InstantSource.fixed(Instant.EPOCH));
        return new TwilioTransport(
                AddressSpace.SMS,
                Optional.of(new TextDispatch(api, new StatusAddress(PublicUrl.of("")))),
                new SendLimits(1, true, TIME));
    }

    @Override
    protected Address somebody() {
        return new Address(SmsChannel.ID, "+5016001234");
    }

    @Override
    protected void takesMessages() {
        server.answers(201, "{\"sid\":\"SM01\",\"status\":\"queued\"}");
    }

    @Override
    protected void isBusy() {
        server.answers(429, "{\"code\":20429,\"status\":429}");
    }

    @Override
    protected void refusesTheMessage() {
        server.answers(400, "{\"code\":21617,\"status\":400,\"message\":\"about +5016001234\"}");
    }

    @Override
    protected void hangsUp() {
        address = broken.address();
    }

    @Override
    protected void isAway() {
        address = Nobody.address();
    }

    @Override
    protected int requests() {
        return server.asked().size() + broken.requests();
    }
}
