package org.openconsult.teams.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.openconsult.channel.Address;
import org.openconsult.channel.Transport;
import org.openconsult.teams.TeamsChannel;
import org.openconsult.teams.connector.Connector;
import org.openconsult.teams.played.ConnectorServer;
import org.openconsult.teams.played.SetClock;
import org.openconsult.testkit.TransportContract;

class TeamsTransportContractTest extends TransportContract {
    private static final Duration TIME = Duration.ofSeconds(10);

    private final ConnectorServer teams = new ConnectorServer();
    private final List<Connector> connectors = new ArrayList<>();
    private String service = teams.service();

    @AfterEach
    void close() {
        connectors.forEach(Connector::close);
        teams.close();
    }

    @Override
    protected Transport transport() {
        var clock = new SetClock();
        var connector = new Connector(teams.bot(), TIME, TIME, clock);
        connectors.add(connector);
        var conversations = new KnownConversations();
        conversations.heard(
                somebody(), new Reach(service, Optional.of("a:17I0kl"), Optional.of(ConnectorServer.TENANT)).written());
        return new TeamsTransport(connector, teams.bot(), conversations, clock);
    }

    @Override
    protected Address somebody() {
        return new Address(TeamsChannel.ID, "29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgFmB39ATiQWA85g");
    }

    @Override
    protected void takesMessages() {
        teams.answers(201, ConnectorServer.SENT);
    }

    @Override
    protected void isBusy() {
        teams.answers(429, ConnectorServer.error("Throttled", "Too many requests."));
    }

    @Override
    protected void refusesTheMessage() {
        teams.answers(
                400, ConnectorServer.error("BadSyntax", "Clinics for 29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgFmB39ATiQWA85g"));
    }

    @Override
    protected void hangsUp() {
        teams.hangsUp();
    }

    @Override
    protected void isAway() {
        service = ConnectorServer.nobody().toString();
    }

    @Override
    protected int requests() {
        return teams.asked().size();
    }
}
