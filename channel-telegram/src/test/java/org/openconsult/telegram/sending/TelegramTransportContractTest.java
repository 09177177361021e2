package org.openconsult.telegram.sending;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.openconsult.channel.Address;
import org.openconsult.channel.Transport;
import org.openconsult.telegram.TelegramChannel;
import org.openconsult.telegram.api.BotApi;
import org.openconsult.telegram.played.BotApiServer;
import org.openconsult.testkit.Nobody;
import org.openconsult.testkit.TransportContract;

class TelegramTransportContractTest extends TransportContract {
    private static final Duration TIME = Duration.ofSeconds(10);

    private final BotApiServer telegram = new BotApiServer();
    private final List<BotApi> apis = new ArrayList<>();
    private URI address = telegram.address();

    @AfterEach
    void close() {
        apis.forEach(BotApi::close);
        telegram.close();
    }

    @Override
    protected Transport transport() {
        var api = new BotApi(BotApiServer.TOKEN, address, TIME, TIME);
        apis.add(api);
        return new TelegramTransport(api, Optional::empty, new SetClock());
    }

    @Override
    protected Address somebody() {
        return new Address(TelegramChannel.ID, "987654321");
    }

    @Override
    protected void takesMessages() {
        telegram.answers(200, BotApiServer.SENT);
    }

    @Override
    protected void isBusy() {
        telegram.answers(429, BotApiServer.recorded("api-error-429.json"));
    }

    @Override
    protected void refusesTheMessage() {
        telegram.refuses(400, "Bad Request: can't parse entities: Unsupported start tag \"Clinics\" for 987654321");
    }

    @Override
    protected void hangsUp() {
        telegram.hangsUp();
    }

    @Override
    protected void isAway() {
        address = Nobody.address();
    }

    @Override
    protected int requests() {
        return telegram.asked().size();
    }
}
