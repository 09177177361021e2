package org.openconsult.sms.kannel;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.openconsult.channel.Address;
import org.openconsult.channel.SendLimits;
import org.openconsult.channel.Transport;
import org.openconsult.sms.SmsChannel;
import org.openconsult.sms.played.BrokenServer;
import org.openconsult.testkit.Nobody;
import org.openconsult.testkit.TransportContract;

class KannelTransportContractTest extends TransportContract {
    private static final Duration TIME = Duration.ofSeconds(10);

    private final SendsmsServer server = new SendsmsServer();
    private final BrokenServer broken = BrokenServer.hangingUpAfter();
    private URI address = server.address();

    @AfterEach
    void close() throws IOException {
        server.close();
        broken.close();
    }

    @Override
    protected Transport transport() {
        var account = new SendsmsAccount(address, "openconsult", "secret", "1234");
        return new KannelTransport(
                Optional.of(new Sendsms(account, TIME, TIME)),
                new StatusAddress(new InboundToken("s3cret"), Optional::empty),
                new SendLimits(1, true, TIME));
    }

    @Override
    protected Address somebody() {
        return new Address(SmsChannel.ID, "+5016001234");
    }

    @Override
    protected void takesMessages() {
        server.answers(202, "0: Accepted for delivery");
    }

    @Override
    protected void isBusy() {
        server.answers(503, "Temporal failure, try again later.");
    }

    @Override
    protected void refusesTheMessage() {
        server.answers(400, "Invalid receiver +5016001234");
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
