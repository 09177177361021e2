package org.openconsult.teams.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.teams.TeamsChannel;
import org.openconsult.teams.connector.Connector;
import org.openconsult.teams.played.ConnectorServer;
import org.openconsult.teams.played.SetClock;

class MembersTest {
    private static final Address MEETING = new Address(TeamsChannel.ID, "19:meeting_1@thread.v2");

    private final ConnectorServer teams = new ConnectorServer();
    private final Connector connector = teams.connector(new SetClock());
    private final KnownConversations known = new KnownConversations();
    private final Members members = new Members(connector, known);

    @BeforeEach
    void meet() {
        known.heard(MEETING, new Reach(teams.service(), Optional.of(MEETING.value()), Optional.empty()).written());
    }

    @AfterEach
    void close() {
        connector.close();
        teams.close();
    }

    @Test
    void countsThePeople() {
        teams.answers(200, "[{\"id\":\"29:a\"},{\"id\":\"29:b\"},{\"id\":\"29:c\"}]");

        assertThat(members.count(MEETING)).hasValue(3);
        assertThat(teams.asked().get(0).method()).isEqualTo("GET");
        assertThat(teams.asked().get(0).path()).contains("/v3/conversations/").endsWith("/members");
        assertThat(teams.asked().get(0).body().isMissingNode()).isTrue();
    }

    @Test
    void cannotTellWhenTeamsRefusesOrIsAway() {
        teams.answers(403, ConnectorServer.error("BotNotInConversationRoster", "no"));
        assertThat(members.count(MEETING)).isEmpty();

        teams.hangsUp();
        assertThat(members.count(MEETING)).isEmpty();
    }

    @Test
    void tellsNothingOfOtherPlaces() {
        assertThat(members.count(new Address(new ChannelId("telegram"), "-5"))).isEmpty();
        assertThat(members.count(new Address(TeamsChannel.ID, "19:unknown"))).isEmpty();
        assertThat(teams.asked()).isEmpty();
    }
}
