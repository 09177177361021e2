package org.openconsult.telegram.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.channel.InboundMessage;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.NumberReader;
import org.openconsult.telegram.inbound.Received.Told;

/** Updates as Telegram sends them to {@code @TestNameBot}, whose id is 666, and what is read in them. */
final class Played {
    static final long BOT = 666;
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private static final Path PAYLOADS = Path.of("src/test/resources/telegram/updates");
    private static final String PERSON =
            "message_id: 42, date: 1700000000, from: {id: 1111111, is_bot: false, language_code: 'es'}";
    private static final NumberReader NUMBERS = new NumberReader(Catalogs.shipped());

    private Played() {}

    static UpdateReader reader() {
        return readerNamed(Optional.of("TestNameBot"));
    }

    static UpdateReader readerNamed(Optional<String> name) {
        return new UpdateReader(BOT, () -> name, NUMBERS, InstantSource.fixed(NOW));
    }

    /** The names of the documented and captured updates. */
    static List<String> payloads() {
        try (Stream<Path> files = Files.list(PAYLOADS)) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode payload(String name) {
        return json(payloadText(name));
    }

    static String payloadText(String name) {
        try {
            return Files.readString(PAYLOADS.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tree; quotes may be single and names without. */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A message to us alone, with these fields beside the usual ones. */
    static ObjectNode privately(String fields) {
        return update("message", PERSON + ", chat: {id: 1111111, type: 'private'}", fields);
    }

    /** The same message, whose words were changed. */
    static ObjectNode edited(String fields) {
        return update(
                "edited_message", PERSON + ", chat: {id: 1111111, type: 'private'}, edit_date: 1700000060", fields);
    }

    /** A message in a group, with these fields beside the usual ones. */
    static ObjectNode inGroup(String fields) {
        return update("message", PERSON + ", chat: {id: -1001234567890, type: 'supergroup'}", fields);
    }

    /** An update of a kind; of fields that are named twice the later ones count. */
    static ObjectNode update(String kind, String usual, String fields) {
        ObjectNode content = ((ObjectNode) json("{" + usual + "}")).setAll((ObjectNode) json("{" + fields + "}"));
        return ((ObjectNode) json("{update_id: 10}")).set(kind, content);
    }

    static Received read(JsonNode update) {
        return reader().read(update, NOW);
    }

    /** What was told; fails for what was not. */
    static InboundMessage told(JsonNode update) {
        return ((Told) read(update)).message();
    }
}
