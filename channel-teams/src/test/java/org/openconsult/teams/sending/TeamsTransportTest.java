package org.openconsult.teams.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.Address;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.SendResult.BadContent;
import org.openconsult.channel.SendResult.RetryAfter;
import org.openconsult.channel.SendResult.Sent;
import org.openconsult.channel.SendResult.Stopped;
import org.openconsult.channel.SendResult.Unknown;
import org.openconsult.teams.TeamsChannel;
import org.openconsult.teams.connector.Connector;
import org.openconsult.teams.played.ConnectorServer;
import org.openconsult.teams.played.ConnectorServer.Asked;
import org.openconsult.teams.played.SetClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over real HTTP, against a server that plays the connector with the errors that Microsoft documents. */
class TeamsTransportTest {
    private static final Address PERSON = new Address(TeamsChannel.ID, "29:1XJKJMvc5GBtc2JwZ");
    private static final Address PLACE =
            new Address(TeamsChannel.ID, "19:meeting_Mj/x@thread.v2;messageid=1632474074231");
    private static final String ENCODED_PLACE = "19%3Ameeting_Mj%2Fx%40thread.v2%3Bmessageid%3D1632474074231";
    private static final String CARD = "{\"type\":\"AdaptiveCard\",\"body\":[{\"type\":\"ActionSet\",\"actions\":"
            + "[{\"type\":\"Action.Submit\",\"data\":{\"say\":\"more\"}}]}]}";
    private static final DrawnMessage PAGE =
            new DrawnMessage("3. Clinics\n¿Sí? 👍", List.of(), Optional.empty(), 1).drawnAs(CARD);

    private final SetClock clock = new SetClock();
    private final ConnectorServer teams = new ConnectorServer();
    private final Connector connector = teams.connector(clock);
    private final KnownConversations conversations = new KnownConversations();
    private final TeamsTransport transport = new TeamsTransport(connector, teams.bot(), conversations, clock);

    @BeforeEach
    void knowThem() {
        hear(PERSON, Optional.of("a:17I0kl"));
        hear(PLACE, Optional.empty());
    }

    @AfterEach
    void close() {
        connector.close();
        teams.close();
    }

    @Test
    void sendsTheCardWithoutTextSoThatItIsOneMessage() {
        assertThat(send(PERSON, PAGE.asking("k3x9"))).isEqualTo(new Sent(Optional.of("1795274314565")));
        assertThat(only().method()).isEqualTo("POST");
        assertThat(only().path()).isEqualTo("/amer/v3/conversations/a%3A17I0kl/activities");
        assertThat(only().authorization()).isEqualTo("Bearer token.1");
        assertThat(only().body()).isEqualTo(json("""
                {"type":"message","from":{"id":"28:c9e8c047-2a74-40a2-b28a-b162d5f5327c"},
                "conversation":{"id":"a:17I0kl"},"summary":"3. Clinics ¿Sí? 👍",
                "attachments":[{"contentType":"application/vnd.microsoft.card.adaptive",
                "content":{"type":"AdaptiveCard","body":[{"type":"ActionSet","actions":
                [{"type":"Action.Submit","data":{"say":"more","asked":"k3x9"}}]}]}}]}"""));
    }

    @Test
    void sendsBareTextAsText() {
        send(PERSON, new DrawnMessage("*a* < b", List.of(), Optional.empty(), 1));

        assertThat(only().body().path("text").asString()).isEqualTo("*a* < b");
        assertThat(only().body().path("textFormat").asString()).isEqualTo("plain");
        assertThat(only().body().has("attachments")).isFalse();
    }

    @Test
    void reachesAGroupByItsIdEscaped() {
        send(PLACE, PAGE);

        assertThat(only().path()).isEqualTo("/amer/v3/conversations/" + ENCODED_PLACE + "/activities");
    }

    @Test
    void cutsTheSummaryOfALongText() {
        send(PERSON, new DrawnMessage("👍".repeat(200), List.of(), Optional.empty(), 1).drawnAs(CARD));

        assertThat(only().body().path("summary").asString()).isEqualTo("👍".repeat(75) + "…");
    }

    @Test
    void changesTheMessageThatIsReplaced() {
        teams.answers(200, "{\"id\":\"17/1\"}");

        assertThat(send(PERSON, PAGE.replacing(Optional.of("17/1")))).isEqualTo(new Sent(Optional.of("17/1")));
        assertThat(only().method()).isEqualTo("PUT");
        assertThat(only().path()).isEqualTo("/amer/v3/conversations/a%3A17I0kl/activities/17%2F1");
    }

    @Test
    void sendsAnewWhatIsNotThereToBeReplaced() {
        teams.answersNext(404, ConnectorServer.error("ActivityNotFoundInConversation", "Not found"));

        assertThat(send(PERSON, PAGE.replacing(Optional.of("17")))).isEqualTo(new Sent(Optional.of("1795274314565")));
        assertThat(teams.asked()).extracting(Asked::method).containsExactly("PUT", "POST");
    }

    @Test
    void sendsNothingAnewWhereTheChangeMayHaveBeenMade() {
        teams.answersNext(500, "");

        assertThat(send(PERSON, PAGE.replacing(Optional.of("17")))).isEqualTo(new Unknown("Error 500"));
        assertThat(teams.asked()).hasSize(1);
    }

    @Test
    void opensTheChatWithSomebodyWhoWasMetInAGroup() {
        hear(PERSON, Optional.empty());
        teams.answersNext(201, "{\"id\":\"a:new\"}");

        assertThat(send(PERSON, PAGE)).isEqualTo(new Sent(Optional.of("1795274314565")));
        assertThat(teams.asked())
                .extracting(Asked::path)
                .containsExactly("/amer/v3/conversations", "/amer/v3/conversations/a%3Anew/activities");
        assertThat(teams.asked().get(0).body()).isEqualTo(json("""
                {"isGroup":false,"bot":{"id":"28:c9e8c047-2a74-40a2-b28a-b162d5f5327c"},
                "members":[{"id":"29:1XJKJMvc5GBtc2JwZ"}],"tenantId":"t1","channelData":{"tenant":{"id":"t1"}}}"""));
    }

    @Test
    void opensTheChatOnce() {
        hear(PERSON, Optional.empty());
        teams.answersNext(201, "{\"id\":\"a:new\"}");
        send(PERSON, PAGE);
        send(PERSON, PAGE);

        assertThat(teams.asked()).hasSize(3);
    }

    @Test
    void triesAgainLaterWhereNoChatWasOpened() {
        hear(PERSON, Optional.empty());
        teams.hangsUp();

        assertThat(send(PERSON, PAGE)).isInstanceOf(RetryAfter.class);
    }

    @Test
    void stopsWhereTheBotIsNotInstalledForThePerson() {
        hear(PERSON, Optional.empty());
        teams.answers(403, ConnectorServer.error("ForbiddenOperationException", "29:1XJKJMvc5GBtc2JwZ"));

        assertThat(send(PERSON, PAGE)).isEqualTo(new Stopped("Error 403: ForbiddenOperationException"));
    }

    @Test
    void sendsNothingToWhomTeamsHasToldNothingOf() {
        assertThat(send(new Address(TeamsChannel.ID, "29:other"), PAGE)).isInstanceOf(Stopped.class);
        assertThat(teams.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BotNotInConversationRoster",
                "ForbiddenOperationException",
                "ConversationBlockedByUser",
                "SomethingNew"
            })
    void stopsWhereTheBotIsNotWanted(String code) {
        teams.answers(403, ConnectorServer.error(code, "said"));

        assertThat(send(PERSON, PAGE)).isInstanceOf(Stopped.class);
    }

    @Test
    void readsTheCodeInsideTheMessageToo() {
        teams.answers(
                403, "{\"errorCode\":209,\"message\":\"{\\r\\n  \\\"subCode\\\": \\\"MessageWritesBlocked\\\"}\"}");

        assertThat(send(PERSON, PAGE)).isEqualTo(new Stopped("Error 403: MessageWritesBlocked"));
    }

    @Test
    void holdsEverythingWhereAnAdministratorSwitchedTheBotOff() {
        teams.answers(403, ConnectorServer.error("BotDisabledByAdmin", "The tenant admin disabled this bot"));

        assertThat(send(PERSON, PAGE)).isInstanceOfSatisfying(RetryAfter.class, wait -> assertThat(wait.everybody())
                .isTrue());
        assertThat(transport.trouble())
                .contains("An administrator of the organisation has switched the bot off in Teams.");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 407})
    void holdsEverythingWhereSomethingElseAnswersForTeams(int status) {
        teams.answers(status, "<html>proxy</html>");

        assertThat(send(PERSON, PAGE)).isInstanceOfSatisfying(RetryAfter.class, wait -> assertThat(wait.everybody())
                .isTrue());
    }

    @ParameterizedTest
    @CsvSource({"412, false", "429, false", "502, true", "503, true", "504, true"})
    void triesAgainWhatTeamsSaysToTryAgain(int status, boolean everybody) {
        teams.answers(status, "");

        assertThat(send(PERSON, PAGE)).isEqualTo(new RetryAfter(Optional.empty(), everybody, "Error " + status));
        assertThat(teams.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17|17",
                "0|0",
                "Sat, 21 Nov 2026 12:01:00 GMT|60",
                "Sat, 21 Nov 2026 11:00:00 GMT|0",
                "999999999999999999|31622400"
            })
    void waitsAsLongAsTeamsAsks(String header, long seconds) {
        teams.answers(429, ConnectorServer.error("Throttled", "Too many requests."), header);

        assertThat(send(PERSON, PAGE))
                .isEqualTo(new RetryAfter(Optional.of(Duration.ofSeconds(seconds)), false, "Error 429"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-4", "1.5", "99999999999999999999"})
    void waitsAsUsualWhereTheTimeMakesNoSense(String header) {
        teams.answers(429, "", header);

        assertThat(send(PERSON, PAGE)).isEqualTo(new RetryAfter(Optional.empty(), false, "Error 429"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 408, 500, 501, 599})
    void doubtsWhatIsNotDocumented(int status) {
        teams.answers(status, "");

        assertThat(send(PERSON, PAGE)).isEqualTo(new Unknown("Error " + status));
    }

    @Test
    void sendsTheTextAloneWhereTheCardIsTooLarge() {
        teams.answersNext(413, "<html>Request Entity Too Large</html>");

        assertThat(send(PERSON, PAGE)).isEqualTo(new Sent(Optional.of("1795274314565")));
        assertThat(teams.asked()).hasSize(2);
        assertThat(teams.asked().get(1).body().path("text").asString()).isEqualTo(PAGE.text());
    }

    @Test
    void givesUpWhereTheTextIsTooLargeToo() {
        teams.answers(413, ConnectorServer.error("MessageSizeTooBig", "Message size too large."));

        assertThat(send(PERSON, PAGE)).isEqualTo(new BadContent("Error 413: MessageSizeTooBig"));
        assertThat(teams.asked()).hasSize(2);
    }

    @Test
    void stopsWhereTheConversationIsGone() {
        teams.answers(404, ConnectorServer.error("ConversationNotFound", "Conversation not found."));

        assertThat(send(PERSON, PAGE)).isEqualTo(new Stopped("Error 404: ConversationNotFound"));
    }

    @Test
    void getsAnotherTokenAfterOneThatIsNotTaken() {
        teams.answersNext(401, "{\"message\":\"Authorization has been denied for this request.\"}");

        assertThat(send(PERSON, PAGE)).isInstanceOfSatisfying(RetryAfter.class, wait -> assertThat(wait.everybody())
                .isTrue());
        assertThat(transport.trouble()).isPresent();
        assertThat(send(PERSON, PAGE)).isInstanceOf(Sent.class);
        assertThat(transport.trouble()).isEmpty();
        assertThat(teams.asked()).extracting(Asked::authorization).containsExactly("Bearer token.1", "Bearer token.2");
    }

    @Test
    void asksNothingOfTheConnectorWithoutAToken() {
        teams.loginAnswers(401, "{\"error\":\"invalid_client\",\"error_codes\":[7000215]}");

        assertThat(send(PERSON, PAGE)).isEqualTo(new RetryAfter(Optional.empty(), true, "Not sent: No token"));
        assertThat(teams.asked()).isEmpty();
        assertThat(transport.trouble().orElseThrow()).contains("consult.teams.app-password");
    }

    @Test
    void holdsWhereTheServicesAddressIsNone() {
        conversations.heard(PERSON, "{\"service\":\"no address\",\"conversation\":\"a:1\"}");

        assertThat(send(PERSON, PAGE)).isInstanceOf(RetryAfter.class);
    }

    @Test
    void sendsNoFasterToOneChatThanTeamsTakes() {
        for (int sent = 0; sent < 7; sent++) {
            assertThat(send(PERSON, PAGE)).isInstanceOf(Sent.class);
        }

        assertThat(send(PERSON, PAGE))
                .isEqualTo(new RetryAfter(Optional.of(Duration.ofSeconds(1)), false, "Enough for one chat just now"));
        assertThat(send(PLACE, PAGE)).isInstanceOf(Sent.class);
        assertThat(teams.asked()).hasSize(8);
    }

    private void hear(Address whom, Optional<String> chat) {
        conversations.heard(whom, new Reach(teams.service(), chat, Optional.of("t1")).written());
    }

    private SendResult send(Address to, DrawnMessage message) {
        return transport.send(new OutgoingMessage("0f1e/7-0", to, message));
    }

    private Asked only() {
        assertThat(teams.asked()).hasSize(1);
        return teams.asked().get(0);
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
