package org.openconsult.teams.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.teams.connector.Outcome.Unanswered;
import org.openconsult.teams.played.ConnectorServer;
import org.openconsult.teams.played.SetClock;
import tools.jackson.databind.node.JsonNodeFactory;

/** Over real HTTP, against a server that plays Microsoft's login. */
class TokenTest {
    private final SetClock clock = new SetClock();
    private final ConnectorServer teams = new ConnectorServer();
    private final Connector connector = teams.connector(clock);

    @AfterEach
    void close() {
        connector.close();
        teams.close();
    }

    @Test
    void asksAsTheBotOfItsTenant() {
        ask();

        assertThat(teams.logins())
                .containsExactly("/" + ConnectorServer.TENANT + "/oauth2/v2.0/token?grant_type=client_credentials"
                        + "&client_id=c9e8c047-2a74-40a2-b28a-b162d5f5327c&client_secret=example~Secret-of_the.bot"
                        + "&scope=https%3A%2F%2Fapi.botframework.com%2F.default");
    }

    @Test
    void keepsATokenUntilShortlyBeforeItRunsOut() {
        ask();
        clock.pass(Duration.ofSeconds(3299));
        ask();
        assertThat(teams.logins()).hasSize(1);

        clock.pass(Duration.ofSeconds(1));
        ask();
        assertThat(teams.logins()).hasSize(2);
        assertThat(teams.asked().get(2).authorization()).isEqualTo("Bearer token.2");
    }

    @Test
    void asksOnceForManyAtATime() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Outcome>> asked = IntStream.range(0, 8)
                    .mapToObj(any -> threads.submit(this::ask))
                    .toList();
            for (Future<Outcome> one : asked) {
                assertThat(one.get()).isInstanceOf(Outcome.Done.class);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(teams.logins()).hasSize(1);
    }

    @Test
    void goesOnWithATokenThatWorksWhileTheLoginDoesNot() {
        ask();
        teams.loginAnswers(503, "");
        clock.pass(Duration.ofSeconds(3400));

        assertThat(ask()).isInstanceOf(Outcome.Done.class);
        clock.pass(Duration.ofSeconds(200));
        assertThat(ask()).isEqualTo(new Unanswered(true, "No token"));
    }

    @Test
    void leavesTheLoginInPeaceForAWhileAfterAFailure() {
        teams.loginAnswers(503, "");
        ask();
        ask();
        assertThat(teams.logins()).hasSize(1);

        teams.loginWorks();
        clock.pass(Duration.ofSeconds(5));
        assertThat(ask()).isInstanceOf(Outcome.Done.class);
        assertThat(connector.trouble()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401|7000215|consult.teams.app-password",
                "401|7000222|expired",
                "400|700016|consult.teams.app-id",
                "400|90002|consult.teams.tenant-id",
                "400|1234|(400 [1234])"
            })
    void saysWhatToDoAboutARefusal(int status, int code, String words) {
        teams.loginAnswers(
                status,
                "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS" + code
                        + ": Invalid client secret provided for app c9e8c047\",\"error_codes\":[" + code + "]}");
        ask();

        assertThat(connector.trouble().orElseThrow())
                .startsWith("Microsoft's login gives the bot no token")
                .contains(words)
                .doesNotContain("c9e8c047", ConnectorServer.SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>", "{}", "{\"access_token\":7}", "{\"access_token\":\"a\\r\\nX: y\"}", "[]", "null"})
    void takesNothingForATokenThatIsNone(String answer) {
        teams.loginAnswers(200, answer);

        assertThat(ask()).isEqualTo(new Unanswered(true, "No token"));
        assertThat(connector.trouble()).contains("Microsoft's login cannot be reached (no sensible answer).");
    }

    @Test
    void hidesTheSecret() {
        assertThat(teams.bot().toString()).doesNotContain(ConnectorServer.SECRET);
    }

    private Outcome ask() {
        return connector.ask("POST", teams.service(), JsonNodeFactory.instance.objectNode(), "v3", "conversations");
    }
}
