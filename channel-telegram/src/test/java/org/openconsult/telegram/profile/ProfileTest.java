package org.openconsult.telegram.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.telegram.api.BotApi;
import org.openconsult.telegram.played.BotApiServer;

class ProfileTest {
    private static final Catalogs WORDS = Catalogs.shipped();
    private final BotApiServer telegram = new BotApiServer();
    private final BotApi api = telegram.api();

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    @Test
    void setsWhatIsMissingInEachLanguageThatTelegramHas() throws Exception {
        telegram.answers(200, "{\"ok\":true,\"result\":[]}");
        new Profile(api, WORDS).set();

        assertThat(asked("setMyCommands"))
                .extracting(asked -> asked.path("language_code").asText("") + " "
                        + asked.path("scope").path("type").asText())
                .containsExactlyInAnyOrder(
                        " all_private_chats",
                        " all_group_chats",
                        "en all_private_chats",
                        "en all_group_chats",
                        "es all_private_chats",
                        "es all_group_chats");
        assertThat(asked("setMyDescription")).hasSize(3);
        assertThat(asked("setMyShortDescription")).hasSize(3);
        assertThat(asked("setMyCommands").stream()
                        .filter(asked -> asked.path("language_code").asText().equals("es"))
                        .map(asked ->
                                asked.path("commands").path(0).path("command").asText()))
                .containsExactly("lista", "lista");
    }

    @Test
    void keepsToTelegramsLimits() throws Exception {
        telegram.answers(200, "{\"ok\":true,\"result\":[]}");
        new Profile(api, WORDS).set();

        assertThat(asked("setMyCommands"))
                .allSatisfy(asked -> asked.path("commands").forEach(command -> {
                    assertThat(command.path("command").asText()).matches("[a-z0-9_]{1,32}");
                    assertThat(command.path("description").asText().length()).isBetween(1, 256);
                }));
        assertThat(asked("setMyDescription"))
                .allSatisfy(asked ->
                        assertThat(asked.path("description").asText().length()).isBetween(1, 512));
        assertThat(asked("setMyShortDescription")).allSatisfy(asked -> assertThat(
                        asked.path("short_description").asText().length())
                .isBetween(1, 120));
    }

    @Test
    void changesNothingThatIsAsItShouldBe() throws Exception {
        telegram.answers(200, "{\"ok\":true,\"result\":[]}");
        new Profile(api, WORDS).set();
        List<JsonNode> commands = asked("setMyCommands");
        List<JsonNode> descriptions = asked("setMyDescription");
        List<JsonNode> shorts = asked("setMyShortDescription");
        int before = telegram.asked().size();
        for (int language = 0; language < 3; language++) {
            answersNext(commands.get(2 * language).path("commands"));
            answersNext(commands.get(2 * language + 1).path("commands"));
            answersNext(descriptions.get(language));
            answersNext(shorts.get(language));
        }
        new Profile(api, WORDS).set();

        assertThat(telegram.asked().subList(before, telegram.asked().size()))
                .hasSize(12)
                .allMatch(asked -> asked.method().startsWith("get"));
    }

    private void answersNext(JsonNode result) {
        telegram.answersNext(200, "{\"ok\":true,\"result\":" + result + "}");
    }

    private List<JsonNode> asked(String method) {
        return telegram.asked().stream()
                .filter(asked -> asked.method().equals(method))
                .map(BotApiServer.Asked::parameters)
                .toList();
    }
}
