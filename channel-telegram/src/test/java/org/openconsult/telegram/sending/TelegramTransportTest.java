package org.openconsult.telegram.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.Address;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.SendResult.BadContent;
import org.openconsult.channel.SendResult.RetryAfter;
import org.openconsult.channel.SendResult.Sent;
import org.openconsult.channel.SendResult.Stopped;
import org.openconsult.channel.SendResult.Unknown;
import org.openconsult.telegram.TelegramChannel;
import org.openconsult.telegram.api.BotApi;
import org.openconsult.telegram.played.BotApiServer;
import org.openconsult.telegram.played.BotApiServer.Asked;

/** Over real HTTP, against a server that plays Telegram's with the sentences of its published one. */
class TelegramTransportTest {
    private static final String PERSON = "987654321";
    private static final String GROUP = "-1001234567890";
    private static final DrawnMessage PAGE = new DrawnMessage("<b>3. Clinics</b>", List.of(), Optional.of("HTML"), 1);

    private final BotApiServer telegram = new BotApiServer();
    private final BotApi api = telegram.api();
    private final SetClock clock = new SetClock();
    private final TelegramTransport transport = new TelegramTransport(api, Optional::empty, clock);

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    @Test
    void sendsTextWithButtonsAndWithoutPreview() {
        DrawnMessage message = new DrawnMessage(
                        "<b>3. Clinics</b>\n¿Sí? 👍",
                        List.of(
                                new DrawnChoice("Read more", "more"),
                                new DrawnChoice("Share", "https://t.me/share/url?url=x")),
                        Optional.of("HTML"),
                        1)
                .asking("k3x9");

        assertThat(send(PERSON, message)).isEqualTo(new Sent(Optional.of("4711")));
        assertThat(only().method()).isEqualTo("sendMessage");
        assertThat(only().parameters()).isEqualTo(json("""
                {"chat_id":"987654321","text":"<b>3. Clinics</b>\\n¿Sí? 👍","parse_mode":"HTML",
                "link_preview_options":{"is_disabled":true},
                "reply_markup":{"inline_keyboard":[[{"text":"Read more","callback_data":"more~k3x9"}],
                [{"text":"Share","url":"https://t.me/share/url?url=x"}]]}}"""));
    }

    @Test
    void sendsBareTextAsItIs() {
        send(PERSON, new DrawnMessage("a < b & c\ud83d\u0000", List.of(), Optional.empty(), 1));

        assertThat(only().parameters()).isEqualTo(json("""
                {"chat_id":"987654321","text":"a < b & c","link_preview_options":{"is_disabled":true}}"""));
    }

    @Test
    void changesTheMessageThatIsReplaced() {
        assertThat(send(PERSON, PAGE.replacing(Optional.of("17")))).isEqualTo(new Sent(Optional.of("17")));
        assertThat(only().method()).isEqualTo("editMessageText");
        assertThat(only().parameters()).isEqualTo(json("""
                {"chat_id":"987654321","message_id":17,"text":"<b>3. Clinics</b>","parse_mode":"HTML",
                "link_preview_options":{"is_disabled":true}}"""));
    }

    @Test
    void isDoneWhereTheMessageIsSoAlready() {
        telegram.answers(400, BotApiServer.recorded("api-error-400-not-modified.json"));

        assertThat(send(PERSON, PAGE.replacing(Optional.of("17")))).isEqualTo(new Sent(Optional.of("17")));
        assertThat(telegram.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: message to edit not found",
                "Bad Request: message can't be edited",
                "Bad Request: there is no text in the message to edit",
                "Bad Request: MESSAGE_ID_INVALID",
                "Bad Request: MESSAGE_AUTHOR_REQUIRED"
            })
    void sendsAnewWhatCannotBeChanged(String description) {
        telegram.refusesNext(400, description);

        assertThat(send(PERSON, PAGE.replacing(Optional.of("17")))).isEqualTo(new Sent(Optional.of("4711")));
        assertThat(telegram.asked()).extracting(Asked::method).containsExactly("editMessageText", "sendMessage");
        assertThat(telegram.lastAsked().parameters().has("message_id")).isFalse();
    }

    @Test
    void sendsNothingAnewWhereTheChangeMayHaveBeenMade() {
        telegram.refusesNext(500, "Internal Server Error: restart");

        assertThat(send(PERSON, PAGE.replacing(Optional.of("17")))).isEqualTo(new Unknown("Error 500"));
        assertThat(telegram.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SM01", "-4", "9999999999", "99999999999999999999"})
    void sendsAnewWhereNoMessageOfTelegramsIsNamed(String replaced) {
        assertThat(send(PERSON, PAGE.replacing(Optional.of(replaced)))).isEqualTo(new Sent(Optional.of("4711")));
        assertThat(only().method()).isEqualTo("sendMessage");
    }

    @Test
    void sendsToATopicOfAGroup() {
        assertThat(send(GROUP + "/17", PAGE)).isEqualTo(new Sent(Optional.of("4711")));
        assertThat(only().parameters().path("chat_id").asText()).isEqualTo(GROUP);
        assertThat(only().parameters().path("message_thread_id").asInt()).isEqualTo(17);
    }

    @Test
    void sendsToAGroupWithoutATopic() {
        send(GROUP, PAGE);

        assertThat(only().parameters().has("message_thread_id")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-100/", "-100/x", "-100/17/18", "-100/-1", "-100/9999999999", "/17", "x"})
    void sendsNothingToWhatIsNoPlace(String address) {
        assertThat(send(address, PAGE)).isEqualTo(new BadContent("Not a chat"));
        assertThat(telegram.asked()).isEmpty();
    }

    @Test
    void followsAGroupThatHasMoved() {
        telegram.answersNext(400, BotApiServer.recorded("api-error-400-migrate.json"));

        assertThat(send("-4012345", PAGE.replacing(Optional.of("17")))).isEqualTo(new Sent(Optional.of("4711")));
        assertThat(telegram.asked()).hasSize(2);
        assertThat(telegram.lastAsked().method()).isEqualTo("sendMessage");
        assertThat(telegram.lastAsked().parameters().path("chat_id").asText()).isEqualTo("-1004401963077");
    }

    @Test
    void followsAGroupOnceAndNotInCircles() {
        telegram.answers(400, BotApiServer.recorded("api-error-400-migrate.json"));

        assertThat(send("-4012345", PAGE)).isEqualTo(new BadContent("Error 400"));
        assertThat(telegram.asked()).hasSize(2);
    }

    @Test
    void waitsToTheSecondWhenThereWasTooMuch() {
        telegram.answers(429, BotApiServer.recorded("api-error-429.json"));

        assertThat(send(PERSON, PAGE)).isEqualTo(tooMuch(12, false));
    }

    @Test
    void letsOneChatThatHadTooMuchWaitAlone() {
        telegram.answersNext(429, BotApiServer.recorded("api-error-429.json"));
        send(PERSON, PAGE);

        assertThat(send("42", PAGE)).isInstanceOf(Sent.class);
    }

    @Test
    void waitsWithEverythingWhenAnotherChatHearsTheSameMeanwhile() {
        telegram.answers(429, BotApiServer.recorded("api-error-429.json"));
        send(PERSON, PAGE);
        clock.pass(Duration.ofSeconds(11));

        assertThat(send("42", PAGE)).isEqualTo(tooMuch(12, true));
    }

    @Test
    void takesTwoChatsThatHadTooMuchAfterEachOtherForTwo() {
        telegram.answers(429, BotApiServer.recorded("api-error-429.json"));
        send(PERSON, PAGE);
        clock.pass(Duration.ofSeconds(12));

        assertThat(send(PERSON, PAGE)).isEqualTo(tooMuch(12, false));
        clock.pass(Duration.ofSeconds(12));
        assertThat(send("42", PAGE)).isEqualTo(tooMuch(12, false));
    }

    @Test
    void waitsAsLongAsItSeesFitWhereTelegramNamesNoTime() {
        telegram.refuses(429, "Too Many Requests");

        assertThat(send(PERSON, PAGE)).isEqualTo(new RetryAfter(Optional.empty(), false, "Error 429"));
    }

    @Test
    void sendsTwentyMessagesAMinuteToAGroup() {
        for (int sent = 0; sent < 20; sent++) {
            assertThat(send(GROUP, PAGE)).isInstanceOf(Sent.class);
        }

        assertThat(send(GROUP, PAGE))
                .isEqualTo(new RetryAfter(
                        Optional.of(Duration.ofMinutes(1)), false, "Enough for one group in one minute"));
        assertThat(telegram.asked()).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({
        "403,Forbidden: bot was blocked by the user,Error 403: bot was blocked by the user",
        "403,Forbidden: user is deactivated,Error 403: user is deactivated",
        "403,Forbidden: bot can't initiate conversation with a user,Error 403: bot can't initiate conversation",
        "403,Forbidden: bot was kicked from the supergroup chat,Error 403: bot was kicked",
        "403,Forbidden: bot is not a member of the supergroup chat,Error 403: bot is not a member",
        "403,Forbidden: the group chat was deleted,Error 403: group chat was deleted",
        "403,Forbidden: bot can't send messages to bots,Error 403: send messages to bots",
        "403,Forbidden: whatever comes next,Error 403",
        "400,Bad Request: chat not found,Error 400: chat not found",
        "400,Bad Request: PEER_ID_INVALID,Error 400: peer_id_invalid",
        "400,Bad Request: message thread not found,Error 400: message thread not found",
        "400,Bad Request: TOPIC_CLOSED,Error 400: topic_closed",
        "400,Bad Request: CHAT_WRITE_FORBIDDEN,Error 400: chat_write_forbidden",
        "400,Bad Request: have no rights to send a message,Error 400: have no rights to send"
    })
    void stopsWhereNobodyIsReached(int code, String description, String reason) {
        telegram.refuses(code, description);

        assertThat(send(PERSON, PAGE)).isEqualTo(new Stopped(reason));
        assertThat(telegram.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400,Bad Request: message is too long,Error 400: message is too long",
        "400,Bad Request: message text is empty,Error 400: message text is empty",
        "400,Bad Request: can't parse entities: about nurses,Error 400: can't parse entities",
        "400,Bad Request: BUTTON_DATA_INVALID,Error 400: button_data_invalid",
        "400,Bad Request: message to edit not found,Error 400: message to edit not found",
        "400,Bad Request: about nurses,Error 400",
        "413,Request Entity Too Large,Error 413"
    })
    void givesUpWhatTelegramWillNeverTake(int code, String description, String reason) {
        telegram.refuses(code, description);

        assertThat(send(PERSON, PAGE)).isEqualTo(new BadContent(reason));
        assertThat(telegram.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "401,Unauthorized,Telegram refuses the bot's token",
        "404,Not Found,Telegram refuses the bot's token",
        "421,Misdirected Request: unallowed token specified,Telegram refuses the bot's token"
    })
    void waitsWithEverythingWhileTheTokenIsRefused(int code, String description, String reason) {
        telegram.refuses(code, description);

        assertThat(send(PERSON, PAGE)).isEqualTo(new RetryAfter(Optional.empty(), true, reason));
    }

    @ParameterizedTest
    @CsvSource({"302,''", "403,<html>", "502,<html>"})
    void waitsOrDoubtsAsIsKnownOfWhatStandsBefore(int status, String body) {
        telegram.answers(status, body);

        SendResult expected = status < 500
                ? new RetryAfter(Optional.empty(), true, "No connection: HTTP " + status)
                : new Unknown("No answer: HTTP " + status);
        assertThat(send(PERSON, PAGE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void doubtsWhatMayHaveGoneOut(int code) {
        telegram.refuses(code, "Internal Server Error");

        assertThat(send(PERSON, PAGE)).isEqualTo(new Unknown("Error " + code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ok\":true}",
                "{\"ok\":true,\"result\":true}",
                "{\"ok\":true,\"result\":{\"message_id\":\"x\"}}"
            })
    void doubtsAnAnswerThatNamesNoMessage(String body) {
        telegram.answers(200, body);

        assertThat(send(PERSON, PAGE)).isEqualTo(new Unknown("An answer that names no message"));
    }

    @ParameterizedTest
    @CsvSource({
        "api-error-400-migrate.json,BadContent",
        "api-error-400-not-modified.json,Sent",
        "api-error-400-query-old.json,BadContent",
        "api-error-403-blocked.json,Stopped",
        "api-error-409-conflict.json,RetryAfter",
        "api-error-429.json,RetryAfter"
    })
    void knowsWhatToDoAfterEachRecordedRefusal(String name, String kind) {
        telegram.answers(400, BotApiServer.recorded(name));

        assertThat(send(PERSON, PAGE).getClass().getSimpleName()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@somebody", "+5016001234", "1e5", "--4", "99999999999999999999", "4 2"})
    void asksForNothingWhereNoChatIs(String to) {
        assertThat(send(to, PAGE)).isEqualTo(new BadContent("Not a chat"));
        assertThat(telegram.asked()).isEmpty();
    }

    @Test
    void isNamedAndLimitedAsTelegramLimits() {
        assertThat(transport.id()).hasToString("telegram");
        assertThat(transport.limits().perSecond()).isEqualTo(30);
        assertThat(transport.limits().sameRecipient()).isEqualTo(Duration.ofSeconds(1));
    }

    private SendResult send(String to, DrawnMessage message) {
        return transport.send(new OutgoingMessage("0f1e/7-0", new Address(TelegramChannel.ID, to), message));
    }

    private static RetryAfter tooMuch(int seconds, boolean everybody) {
        return new RetryAfter(Optional.of(Duration.ofSeconds(seconds)), everybody, "Error 429");
    }

    private Asked only() {
        assertThat(telegram.asked()).hasSize(1);
        return telegram.lastAsked();
    }

    private static JsonNode json(String text) {
        return BotApiServer.json(text);
    }
}
