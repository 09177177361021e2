package org.openconsult.telegram.sending;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.SendResult;
import org.openconsult.telegram.PlainText;
import org.openconsult.telegram.TelegramChannel;
import org.openconsult.telegram.api.ApiException;
import org.openconsult.telegram.api.BotApi;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;

/** The calls by which a message comes to stand in a chat. */
final class MessageCalls {
    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private final BotApi api;

    MessageCalls(BotApi api) {
        this.api = api;
    }

    /**
     * Sends it as a new message.
     *
     * @see <a href="https://core.telegram.org/bots/api#sendmessage">Telegram, sendMessage</a>
     */
    SendResult send(Place place, DrawnMessage message) throws ApiException {
        var call = SendMessage.builder()
                .chatId(place.chat())
                .text(PlainText.of(message.text()))
                .linkPreviewOptions(NO_PREVIEW)
                .build();
        place.topic().stream().mapToInt(Math::toIntExact).forEach(call::setMessageThreadId);
        parseMode(message).ifPresent(call::setParseMode);
        Keyboard.of(message).ifPresent(call::setReplyMarkup);
        return id(api.call("sendMessage", call))
                .<SendResult>map(id -> new SendResult.Sent(Optional.of(id)))
                .orElseGet(() -> new SendResult.Unknown("An answer that names no message"));
    }

    /**
     * Puts it in the place of a message, buttons included.
     *
     * @see <a href="https://core.telegram.org/bots/api#editmessagetext">Telegram, editMessageText</a>
     */
    SendResult edit(long chat, int replaced, DrawnMessage message) throws ApiException {
        var call = EditMessageText.builder()
                .chatId(chat)
                .messageId(replaced)
                .text(PlainText.of(message.text()))
                .linkPreviewOptions(NO_PREVIEW)
                .build();
        parseMode(message).ifPresent(call::setParseMode);
        Keyboard.of(message).ifPresent(call::setReplyMarkup);
        api.call("editMessageText", call);
        return new SendResult.Sent(Optional.of(String.valueOf(replaced)));
    }

    private static Optional<String> parseMode(DrawnMessage message) {
        return message.encoding().filter(TelegramChannel.HTML::equals);
    }

    private static Optional<String> id(JsonNode result) {
        JsonNode id = result.path("message_id");
        return id.isIntegralNumber() ? Optional.of(id.asText()) : Optional.empty();
    }
}
