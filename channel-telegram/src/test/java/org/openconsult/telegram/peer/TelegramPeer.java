package org.openconsult.telegram.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.openconsult.telegram.api.BotApi;

/**
 * A Bot API that behaves, {@code bot-api.js} of {@code peers/telegram}: what people do there, and what the bot did. The
 * system property {@code peer.telegram} says where it is; {@code ./test-peers} gives it.
 */
public final class TelegramPeer {
    public static final String PROPERTY = "peer.telegram";
    public static final String TOKEN = "666000666:Of-the-peer-on-loopback_no-secret_0";
    public static final String NAME = "LoopbackConsultBot";

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    private final URI address = URI.create(System.getProperty(PROPERTY, "http://127.0.0.1:1"));
    private final HttpClient http = HttpClient.newHttpClient();

    /** One where nothing has happened yet. */
    public static TelegramPeer fresh() {
        TelegramPeer peer = new TelegramPeer();
        peer.does("reset", Map.of());
        return peer;
    }

    /** The bot's way to it. */
    public BotApi api() {
        return new BotApi(TOKEN, address, LONG, LONG);
    }

    /** Has something happen there; what there is and with which parameters stands in {@code control.js}. */
    public JsonNode does(String what, Map<String, ?> parameters) {
        return asked(HttpRequest.newBuilder(address.resolve("/control/" + what))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.valueToTree(parameters).toString()))
                .build());
    }

    /** What there is to see under a name, which may have parameters. */
    public JsonNode sees(String what) {
        return asked(HttpRequest.newBuilder(address.resolve("/control/" + what)).build());
    }

    /** A person writes to the bot; answers the ids of the messages, several where the text is too long for one. */
    public List<Integer> write(long person, String text) {
        List<Integer> ids = new ArrayList<>();
        does("send", Map.of("from", person, "text", text))
                .path("messages")
                .forEach(message -> ids.add(message.path("message_id").asInt()));
        return ids;
    }

    /** A person taps the button with this label under a message; answers the id of the callback query, or the link. */
    public String tap(long person, JsonNode message, String button) {
        JsonNode tapped = does(
                "tap",
                Map.of(
                        "from",
                        person,
                        "chat",
                        message.at("/chat/id").asLong(),
                        "message_id",
                        message.path("message_id").asInt(),
                        "button",
                        button));
        return tapped.path("url").asText(tapped.path("callback_query_id").asText());
    }

    /** What the bot has said in a chat, as it stands there now, first to last. */
    public List<JsonNode> messages(long chat) {
        return list(sees("messages?chat=" + chat));
    }

    /** What the bot said there last. */
    public JsonNode last(long chat) {
        List<JsonNode> messages = messages(chat);
        return messages.get(messages.size() - 1);
    }

    /** The labels of the buttons under a message, in order. */
    public static List<String> buttons(JsonNode message) {
        return list(message.at("/reply_markup/inline_keyboard")).stream()
                .flatMap(row -> list(row).stream())
                .map(button -> button.path("text").asText())
                .toList();
    }

    /** What the bot asked for by a method, first to last, and how it was answered. */
    public List<JsonNode> calls(String method) {
        return list(sees("calls?method=" + method));
    }

    /** The ids of the updates that the bot has not confirmed. */
    public List<JsonNode> pending() {
        return list(sees("updates").path("pending"));
    }

    /** What broke the description of the Bot API, on either side. */
    public List<JsonNode> complaints() {
        return list(sees("complaints"));
    }

    private JsonNode asked(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() != OK) {
                throw new IllegalArgumentException(body.toString());
            }
            return body;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
