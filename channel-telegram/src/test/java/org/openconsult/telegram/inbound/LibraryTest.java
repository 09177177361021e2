package org.openconsult.telegram.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.channel.InboundMessage;
import org.openconsult.telegram.inbound.Received.Told;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** TelegramBots' types of the Bot API, as a second opinion on what stands where. */
class LibraryTest {
    private static final ObjectMapper LENIENT =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    static List<String> written() {
        return Played.payloads().stream()
                .filter(name -> Played.read(Played.payload(name)) instanceof Told)
                .filter(name -> name.contains("message") && !name.contains("start"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("written")
    void readsTheSame(String name) throws JsonProcessingException {
        Update update = LENIENT.readValue(Played.payloadText(name), Update.class);
        Message message = Optional.ofNullable(update.getMessage()).orElse(update.getEditedMessage());

        InboundMessage told = Played.told(Played.payload(name));

        assertThat(told.text()).isEqualTo(message.hasText() ? message.getText() : "");
        assertThat(told.from().value()).isEqualTo(message.getChatId().toString());
        assertThat(told.key().value()).contains("/" + message.getChatId() + "/" + message.getMessageId());
        assertThat(told.locale().orElseThrow().tag())
                .isEqualTo(message.getFrom().getLanguageCode());
        assertThat(told.attachments().isEmpty()).isEqualTo(message.hasText());
    }

    /** The reason why updates are not read with them. */
    @Test
    void losesAllWhereAPartIsMissing() {
        ObjectNode update =
                Played.privately("text: 'my words', reply_to_message: {message_id: 7, chat: {id: 1111111}}");

        assertThat(Played.told(update).text()).isEqualTo("my words");
        assertThatThrownBy(() -> LENIENT.treeToValue(update, Update.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void losesAllWhereAPartIsOfAnotherType() {
        Stream.of("sticker: []", "via_bot: 5", "photo: 'x'", "entities: {}", "date: 'x'")
                .forEach(part -> {
                    ObjectNode update = Played.privately("text: 'my words', " + part);

                    assertThat(Played.told(update).text()).isEqualTo("my words");
                    assertThatThrownBy(() -> LENIENT.treeToValue(update, Update.class))
                            .isInstanceOf(JsonProcessingException.class);
                });
    }
}
