package org.openconsult.telegram.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openconsult.telegram.api.ApiRefusedException;
import org.openconsult.telegram.api.BotApi;
import org.openconsult.telegram.played.BotApiServer;

class WebhookAddressTest {
    private static final String ADDRESS = "https://consult.example.org/channels/telegram";
    private static final String DONE = "{\"ok\":true,\"result\":true}";

    private final BotApiServer telegram = new BotApiServer();
    private final BotApi api = telegram.api();
    private final WebhookAddress webhook = new WebhookAddress(api, ADDRESS, "known-to-two", 3);

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    private static String info(String address) {
        return "{\"ok\":true,\"result\":{\"url\":\"" + address + "\"}}";
    }

    private List<String> methods() {
        return telegram.asked().stream().map(BotApiServer.Asked::method).toList();
    }

    @Test
    void tellsTelegramAtFirstWhateverItKnows() throws Exception {
        telegram.answers(200, DONE);
        webhook.keep();

        assertThat(methods()).containsExactly("setWebhook");
        JsonNode told = telegram.lastAsked().parameters();
        assertThat(told.path("url").asText()).isEqualTo(ADDRESS);
        assertThat(told.path("secret_token").asText()).isEqualTo("known-to-two");
        assertThat(told.path("max_connections").asInt()).isEqualTo(3);
        assertThat(told.path("drop_pending_updates").asBoolean(true)).isFalse();
        assertThat(told.path("allowed_updates"))
                .extracting(JsonNode::asText)
                .containsExactly("message", "edited_message", "callback_query", "my_chat_member");
    }

    @Test
    void leavesWhatIsAsItShouldBe() throws Exception {
        telegram.answersNext(200, DONE);
        telegram.answers(200, info(ADDRESS));
        webhook.keep();
        webhook.keep();
        webhook.keep();

        assertThat(methods()).containsExactly("setWebhook", "getWebhookInfo", "getWebhookInfo");
    }

    @Test
    void tellsItAgainWhereSomebodyTookItAwayOrSetAnother() throws Exception {
        telegram.answersNext(200, DONE);
        telegram.answersNext(200, info(""));
        telegram.answersNext(200, DONE);
        telegram.answersNext(200, info("https://elsewhere.example.org/"));
        telegram.answersNext(200, DONE);
        webhook.keep();
        webhook.keep();
        webhook.keep();

        assertThat(methods())
                .containsExactly("setWebhook", "getWebhookInfo", "setWebhook", "getWebhookInfo", "setWebhook");
        assertThat(telegram.lastAsked().parameters().path("url").asText()).isEqualTo(ADDRESS);
    }

    @Test
    void tellsItAgainWhereTelegramDidNotTakeIt() throws Exception {
        telegram.refusesNext(400, "Bad Request: bad webhook: Failed to resolve host");
        telegram.answersNext(200, DONE);
        assertThatThrownBy(webhook::keep).isInstanceOf(ApiRefusedException.class);
        webhook.keep();

        assertThat(methods()).containsExactly("setWebhook", "setWebhook");
    }
}
