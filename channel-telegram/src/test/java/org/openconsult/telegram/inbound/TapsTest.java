package org.openconsult.telegram.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.telegram.inbound.Played.read;
import static org.openconsult.telegram.inbound.Played.told;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.channel.Tap;
import org.openconsult.consultation.Language;
import org.openconsult.telegram.inbound.Received.Addressed;
import org.openconsult.telegram.inbound.Received.NotForUs;
import org.openconsult.telegram.inbound.Received.Poison;

class TapsTest {
    private static final Optional<String> ID = Optional.of("77");

    private static ObjectNode tap(String fields) {
        return Played.update(
                "callback_query",
                "id: '77', from: {id: 1111111, language_code: 'es-419'}, message: {message_id: 42, date: 1700000000,"
                        + " from: {id: 666, is_bot: true}, chat: {id: 1111111, type: 'private'}}",
                fields);
    }

    private static ObjectNode tapInGroup(String fields) {
        return tap("message: {message_id: 42, chat: {id: -5, type: 'group'}}, " + fields);
    }

    @Test
    void saysWhatItsButtonStandsFor() {
        InboundMessage message = told(tap("data: 'MAS~r3'"));

        assertThat(message.key()).isEqualTo(new MessageKey("telegram:666/tap/77"));
        assertThat(message.from().value()).isEqualTo("1111111");
        assertThat(message.text()).isEqualTo("MAS");
        assertThat(message.tap()).contains(new Tap("42", Optional.of("r3")));
        assertThat(message.locale()).contains(Language.SPANISH);
        assertThat(message.answerWay()).isEqualTo(AnswerWay.BY_SENDING);
    }

    @ParameterizedTest
    @CsvSource({"1,1,", "#3~a,#3,a", "a~b~c,a~b,c", "1~,1,''"})
    void whatWasAskedStandsBehindTheLastMark(String data, String value, String asked) {
        InboundMessage message = told(tap("data: '" + data + "'"));

        assertThat(message.text()).isEqualTo(value);
        assertThat(message.tap()).contains(new Tap("42", Optional.ofNullable(asked)));
    }

    @Test
    void isFromNowWhateverItsMessageIsFrom() {
        assertThat(told(tap("data: '1'")).receivedAt()).isEqualTo(Played.NOW);
        assertThat(told(tap("data: '1'")).arrival()).isEqualTo(Arrival.DIRECT);
    }

    @Test
    void isAnsweredByItsId() {
        assertThat(read(tap("data: '1'")).callbackId()).isEqualTo(ID);
    }

    @Test
    void aMessageTooOldToBeShownStillSaysWhereItIs() {
        InboundMessage message =
                told(tap("data: '1~a', message: {chat: {id: 1111111, type: 'private'}, message_id: 42, date: 0}"));

        assertThat(message.text()).isEqualTo("1");
        assertThat(message.tap()).contains(new Tap("42", Optional.of("a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: ''", "data: ' ~a'", "data: '~a'", "data: 7", "game_short_name: 'chess'"})
    void withoutWordsItIsOnlyAnswered(String fields) {
        assertThat(read(tap(fields))).isEqualTo(new NotForUs("tap_without_words", ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inline_message_id: 'x', message: null", "message: null", "message: 5"})
    void underAMessageOfSomebodyElseItIsOnlyAnswered(String fields) {
        assertThat(read(tap("data: '1', " + fields))).isEqualTo(new NotForUs("tap_elsewhere", ID));
    }

    @Test
    void anotherBotsIsOnlyAnswered() {
        assertThat(read(tap("data: '1', from: {id: 5, is_bot: true}"))).isEqualTo(new NotForUs("bot", ID));
    }

    @Test
    void inAGroupItShowsTheCommitment() {
        Addressed shown = (Addressed) read(tapInGroup("data: '#3~a'"));

        assertThat(shown)
                .usingRecursiveComparison()
                .ignoringFields("said")
                .isEqualTo(
                        new Addressed(-5, OptionalLong.empty(), Optional.of(Language.SPANISH), OptionalInt.of(3), ID));
        assertThat(shown.said().orElseThrow().message().text()).isEqualTo("#3");
    }

    @Test
    void inAGroupItSaysNothingInThePersonsName() {
        assertThat(read(tapInGroup("data: 'STOP'"))).isInstanceOf(Addressed.class);
        assertThat(read(tapInGroup("data: ''"))).isEqualTo(new NotForUs("tap_in_group", ID));
        assertThat(read(tap("data: '1', message: {message_id: 1, chat: {id: -5, type: 'channel'}}")))
                .isEqualTo(new NotForUs("tap_in_channel", ID));
    }

    @ParameterizedTest
    @CsvSource({
        "message: {message_id: 42},callback_query: chat is missing",
        "'message: {chat: {id: 1111111}}',callback_query: message_id is missing"
    })
    void oneThatCannotBeUnderstoodIsStillAnswered(String fields, String reason) {
        assertThat(read(tap("data: '1', " + fields))).isEqualTo(new Poison(reason, ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "7", "'with blank'", "'new\\nline'", "'\\u0000'"})
    void withoutAnIdItIsPoison(String id) {
        assertThat(read(tap("data: '1', id: " + id)))
                .isEqualTo(new Poison("callback_query: id is missing", Optional.empty()));
    }

    @Test
    void noIdMakesAKeyTooLong() {
        assertThat(told(tap("data: '1', id: '" + "x".repeat(128) + "'")).key().value())
                .hasSizeLessThan(300);
        assertThat(read(tap("data: '1', id: '" + "x".repeat(129) + "'"))).isInstanceOf(Poison.class);
    }
}
