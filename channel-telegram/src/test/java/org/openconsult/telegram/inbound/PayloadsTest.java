package org.openconsult.telegram.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.channel.ProviderAnswer;
import org.openconsult.channel.Tap;
import org.openconsult.consultation.Language;
import org.openconsult.telegram.inbound.Received.Addressed;
import org.openconsult.telegram.inbound.Received.NotForUs;
import org.openconsult.telegram.inbound.Received.Told;

/** Each update that is documented or was captured, and exactly what it is for us. */
class PayloadsTest {
    private static final Map<String, Received> EXPECTED = Map.ofEntries(
            Map.entry("message-text", said(1367, "Me preocupa el agua <b> & la salud 👍")),
            Map.entry("message-entities", said(1370, "Bold and italics")),
            Map.entry("message-reply", said(1368, "respuesta")),
            Map.entry("message-start", said(1365, "start")),
            Map.entry("message-start-deeplink", said(1366, "start")),
            Map.entry("message-photo-no-caption", said(1374, "", Attachment.IMAGE)),
            Map.entry("message-voice-only", said(1371, "", Attachment.VOICE)),
            Map.entry("message-document", said(1375, "", Attachment.DOCUMENT)),
            Map.entry("message-location", said(1376, "", Attachment.LOCATION)),
            Map.entry(
                    "edited_message",
                    told(message("telegram:666/1111111/1367/e1441646600-10005", "Edited text", 1_441_646_600)
                            .editing(new MessageKey("telegram:666/1111111/1367")))),
            Map.entry(
                    "callback_query",
                    new Told(
                            tap("telegram:666/tap/4382bfdwdsb323b2d9", "q1:water")
                                    .tapping(new Tap("1380", Optional.empty())),
                            Optional.of("4382bfdwdsb323b2d9"))),
            Map.entry(
                    "callback_query-inline_message_id",
                    new NotForUs("tap_elsewhere", Optional.of("4382bfdwdsb323b2d9"))),
            Map.entry(
                    "my_chat_member-blocked",
                    told(message("telegram:666/member/1111111/10019", "", AnswerWay.NONE, 1_735_689_700)
                            .answeredBy(ProviderAnswer.STOP))),
            Map.entry("my_chat_member-added-to-group", inGroup()),
            Map.entry("group-message-mention", inGroup()),
            Map.entry("group-message-command-addressed", inGroup()));

    @ParameterizedTest
    @MethodSource("payloads")
    void isReadAsExpected(String name) {
        assertThat(withoutWords(Played.read(Played.payload(name)))).isEqualTo(EXPECTED.get(name));
    }

    @Test
    void thereIsAnExpectationForEach() {
        assertThat(EXPECTED.keySet()).containsExactlyInAnyOrderElementsOf(payloads());
    }

    static List<String> payloads() {
        return Played.payloads();
    }

    private static Told said(long message, String text, Attachment... attachments) {
        return told(message("telegram:666/1111111/" + message, text, AnswerWay.BY_SENDING, 1_441_645_532, attachments));
    }

    private static Told told(InboundMessage message) {
        return new Told(message, Optional.empty());
    }

    private static InboundMessage message(String key, String text, long sent) {
        return message(key, text, AnswerWay.BY_SENDING, sent);
    }

    /** All that Telegram dates is old enough to have waited. */
    private static InboundMessage message(
            String key, String text, AnswerWay way, long sent, Attachment... attachments) {
        return message(key, text, way, Instant.ofEpochSecond(sent), attachments).fetched();
    }

    private static InboundMessage tap(String key, String text) {
        return message(key, text, AnswerWay.BY_SENDING, Played.NOW);
    }

    private static InboundMessage message(
            String key, String text, AnswerWay way, Instant sent, Attachment... attachments) {
        return new InboundMessage(
                new MessageKey(key),
                new Address(new ChannelId("telegram"), "1111111"),
                text,
                List.of(attachments),
                Optional.of(Language.SPANISH),
                sent,
                Optional.empty(),
                false,
                way,
                Arrival.DIRECT);
    }

    private static Received withoutWords(Received received) {
        return received instanceof Addressed said
                ? new Addressed(said.chat(), said.topic(), said.language(), said.commitment(), said.callbackId())
                : received;
    }

    private static Addressed inGroup() {
        return new Addressed(
                -1001234567890L,
                OptionalLong.empty(),
                Optional.of(Language.SPANISH),
                OptionalInt.empty(),
                Optional.empty());
    }
}
