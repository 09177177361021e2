package org.openconsult.sms.kannel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.sms.SmsChannel;
import org.openconsult.sms.played.RecordingReception;
import org.openconsult.sms.played.WebhookServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over real HTTP, with requests as Kannel 1.4.5 makes them. */
@SpringBootTest(
        classes = WebhookServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "consult.sms.kannel.inbound-token=s3cret-+&ñ",
            "consult.sms.kannel.callback-url=http://127.0.0.1:8080/bz/"
        })
@ExtendWith(OutputCaptureExtension.class)
class KannelWebhookTest {
    private static final String TOKEN = "token=s3cret-%2B%26%C3%B1";
    private static final String ID = "id=09e45e71-f9b5-4bba-8881-f6bbfc367a7b";
    private static final String WHO = "from=%2B5016001234&to=1234";
    private static final String REST = "&time=2026-11-21+08:41:57&smsc=CARRIER";
    private static final Map<String, String> SENDER = Map.of("X-Kannel-From", "+5016001234", "X-Kannel-To", "1234");

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingReception reception;

    private KannelCaller kannel;

    @BeforeEach
    void forget() {
        reception.forget();
        kannel = new KannelCaller(port);
    }

    @Test
    void takesInATextThatIsTheBody() throws Exception {
        HttpResponse<String> answer = kannel.post(TOKEN + "&" + ID, "3 ¿Qué pasa con el agua? 👍");

        assertThat(answer.statusCode()).isEqualTo(200);
        InboundMessage message = reception.only();
        assertThat(message.text()).isEqualTo("3 ¿Qué pasa con el agua? 👍");
        assertThat(message.key()).isEqualTo(new MessageKey("kannel:09e45e71-f9b5-4bba-8881-f6bbfc367a7b"));
        assertThat(message.from()).isEqualTo(new Address(SmsChannel.ID, "+5016001234"));
        assertThat(message.receivedAt()).isEqualTo(WebhookServer.NOW);
        assertThat(message.answerWay()).isEqualTo(AnswerWay.IN_REQUEST);
        assertThat(message.arrival()).isEqualTo(Arrival.DIRECT);
        assertThat(message.trial()).isFalse();
        assertThat(message.attachments()).isEmpty();
    }

    @Test
    void takesInATextThatIsInTheAddress() throws Exception {
        kannel.get(TOKEN + "&" + ID + "&" + WHO
                + "&text=c%C3%B3digo+%40+%E2%82%AC+%5Bx%5D+%2541+a%2Bb%26c%3Dd++e&coding=0&charset=UTF-8" + REST);

        assertThat(reception.only().text()).isEqualTo("código @ € [x] %41 a+b&c=d  e");
        assertThat(reception.only().from().value()).isEqualTo("+5016001234");
        assertThat(reception.only().key().value()).isEqualTo("kannel:" + ID.substring(3));
    }

    @Test
    void takesInAForm() throws Exception {
        kannel.post(
                TOKEN,
                (ID + "&" + WHO + "&text=caf%E9+%26&charset=ISO-8859-1").getBytes(StandardCharsets.US_ASCII),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(reception.only().text()).isEqualTo("café &");
    }

    /** What curl sends when nothing else is said. */
    @ParameterizedTest
    @ValueSource(strings = {"100% of us need nurses & teachers=2", "", "text"})
    void takesABodyThatOnlyCallsItselfAFormAsTheText(String text) throws Exception {
        kannel.post(
                TOKEN + "&" + WHO,
                text.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(reception.only().text()).isEqualTo(text.equals("text") ? "" : text);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain; charset=\"UTF-8\",UTF-8",
        "text/plain; charset=\"UTF-16BE\",UTF-16BE",
        "text/plain; charset=utf-16le,UTF-16LE",
        "text/plain; charset=ISO-8859-1,ISO-8859-1",
        "text/plain; charset=windows-1252,windows-1252",
        "text/plain; charset=IBM850,IBM850",
        "text/plain; charset=\"8-BIT\",ISO-8859-1",
        "text/plain; charset=GSM,UTF-8",
        "text/plain; charset=\"no charset!\",UTF-8",
        "text/plain,UTF-8",
        "TEXT/Plain,ISO-8859-1",
        "application/octet-stream,UTF-8",
        "application/octet-stream,ISO-8859-1"
    })
    void readsTheBodyInTheCharsetThatIsNamed(String contentType, String charset) throws Exception {
        String text = "¿Código é ñ Ñ ü?";
        kannel.post(TOKEN + "&" + WHO, text.getBytes(charset), Map.of("Content-Type", contentType));

        assertThat(reception.only().text()).isEqualTo(text);
    }

    @Test
    void readsABodyWithoutAType() throws Exception {
        kannel.post(TOKEN + "&" + WHO, "código".getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(reception.only().text()).isEqualTo("código");
    }

    @ParameterizedTest
    @CsvSource({
        "%00c%00%F3%00d%D8%3D%DE%00%00!%00%26,2,UTF-16BE,cód😀!&",
        "%00c%00%F3%00d%D8%3D%DE%00%00!%00%26,2,,cód😀!&",
        "c%F3digo,1,8-BIT,código",
        "c%C3%B3digo,1,8-BIT,código",
        "c%C3%B3digo+%F3,1,8-BIT,cÃ³digo ó",
        "caf%82,0,IBM850,café",
        "caf%E9,0,UTF-8,café",
        "caf%E9,0,US-ASCII,café",
        "caf%E9,,,café",
        "%B6%B9%B5,0,Shift_JIS,ｶｹｵ"
    })
    void readsTheAddressInTheCharsetThatIsNamed(String escaped, String coding, String charset, String text)
            throws Exception {
        kannel.get(TOKEN + "&" + WHO + "&text=" + escaped + (coding == null ? "" : "&coding=" + coding)
                + (charset == null ? "" : "&charset=" + charset));

        assertThat(reception.only().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16BE,%00s%00%ED%D8%3D%00!,sí\uFFFD!",
        "UTF-16BE,%DE%00%00s%00%ED%D8,\uFFFDsí\uFFFD",
        "UTF-16LE,s%00%ED%00%3D%D8!%00,sí\uFFFD!"
    })
    void keepsTheRestOfATextWithHalfAnEmoji(String charset, String escaped, String text) throws Exception {
        kannel.get(TOKEN + "&" + WHO + "&charset=" + charset + "&text=" + escaped);

        assertThat(reception.only().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   3 yes \n", "a\u0000b", "\u202Eabc", "=+-@<&>\"'%41", "👩‍🌾🇧🇿", "مرحبا"})
    void keepsEveryCharacterOfTheText(String text) throws Exception {
        kannel.post(TOKEN + "&" + ID, text);
        kannel.get(TOKEN + "&" + WHO + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));

        assertThat(reception.received).extracting(InboundMessage::text).containsExactly(text, text);
    }

    @ParameterizedTest
    @CsvSource({
        "%2B5016001234,+5016001234,IN_REQUEST",
        "+5016001234,+5016001234,IN_REQUEST",
        "5016001234,+5016001234,IN_REQUEST",
        "6001234,+5016001234,IN_REQUEST",
        "MTN,MTN,NONE",
        "1234,1234,NONE"
    })
    void knowsWhoSentIt(String sender, String address, AnswerWay way) throws Exception {
        kannel.get(TOKEN + "&from=" + sender + "&text=hi");

        assertThat(reception.only().from().value()).isEqualTo(address);
        assertThat(reception.only().answerWay()).isEqualTo(way);
    }

    /** Of Ñ and á in UTF-8 one byte looks like a control character, and like a space. */
    @ParameterizedTest
    @CsvSource({"UTF-8,Clínica Ñandú á ’", "UTF-8,诊所", "ISO-8859-1,Clínica Ñandú á"})
    void readsASendersNameInAHeaderInTheCharsetThatItIsIn(String charset, String name) throws Exception {
        String bytes = new String(name.getBytes(charset), StandardCharsets.ISO_8859_1);

        assertThat(kannel.raw("POST " + KannelCaller.PATH + "?" + TOKEN + "&" + ID, "X-Kannel-From: " + bytes))
                .isEqualTo("200");
        assertThat(reception.only().from().value()).isEqualTo(name);
    }

    @Test
    void takesTheSenderOfTheAddressBeforeTheHeaders() throws Exception {
        kannel.post(TOKEN + "&from=6005555", "hi");

        assertThat(reception.only().from().value()).isEqualTo("+5016005555");
    }

    @Test
    void knowsATextAgainByItsId() throws Exception {
        kannel.post(TOKEN + "&" + ID, "one");
        kannel.get(TOKEN + "&" + ID + "&" + WHO + "&text=one");

        assertThat(keys().distinct()).hasSize(1);
    }

    @Test
    void knowsATextWithoutAnIdByWhatElseItSays() throws Exception {
        String same = TOKEN + "&" + WHO + REST;
        kannel.get(same + "&text=one");
        kannel.get(same + "&text=one");
        kannel.get(same + "&text=two");
        kannel.get(same.replace("1234&", "1235&") + "&text=one");
        kannel.get(same.replace("to=1234", "to=1235") + "&text=one");
        kannel.get(same.replace(":57", ":58") + "&text=one");

        assertThat(keys().toList().subList(0, 2))
                .containsOnly(keys().findFirst().orElseThrow());
        assertThat(keys().distinct()).hasSize(5);
        assertThat(keys()).allMatch(key -> key.matches("kannel:sha256-[0-9a-f]{64}"));
    }

    @Test
    void knowsATextWithoutAnIdByItsHeadersToo() throws Exception {
        Map<String, String> headers = Map.of("X-Kannel-From", "6001234", "X-Kannel-Time", "2026-11-21 08:41:57");
        kannel.post(TOKEN, new byte[] {'h', 'i'}, headers);
        kannel.post(TOKEN, new byte[] {'h', 'i'}, headers);

        assertThat(keys().distinct()).hasSize(1);
    }

    @Test
    void takesEachTextForItselfWhereNothingTellsThemApart() throws Exception {
        kannel.get(TOKEN + "&" + WHO + "&text=hi");
        kannel.get(TOKEN + "&" + WHO + "&text=hi&id=&time=");

        assertThat(keys().distinct()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%20b", "%00", "ñ", "xxxxxxxxxx"})
    void makesAnyIdAKey(String part) throws Exception {
        String id = "id=" + part.repeat(20).replace("ñ", "%C3%B1");
        kannel.post(TOKEN + "&" + id, "hi");
        kannel.post(TOKEN + "&" + id, "hi");
        kannel.post(TOKEN + "&" + id + "0", "hi");

        assertThat(keys()).allMatch(key -> key.matches("kannel:sha256-[0-9a-f]{64}"));
        assertThat(keys().distinct()).hasSize(2);
    }

    @Test
    void answersAsPlainTextAndSaysWhereToReport() throws Exception {
        reception.answers("Guardado: 3 Clínicas é ñ €", "\u0001", "1 Sí 2 No\u0000");

        HttpResponse<String> answer = kannel.post(TOKEN + "&" + ID, "3 hola");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(answer.body()).isEqualTo("Guardado: 3 Clínicas é ñ €\n1 Sí 2 No");
        assertThat(answer.headers().firstValue("X-Kannel-Coding")).contains("2");
        assertThat(answer.headers().firstValue("X-Kannel-DLR-Mask")).contains("31");
        assertThat(answer.headers().firstValue("X-Kannel-DLR-Url"))
                .contains("http://127.0.0.1:8080/bz/channels/sms/kannel/status?token=s3cret-%%2B%%26%%C3%%B1"
                        + "&message=0f1e%%2F7-0&message=0f1e%%2F7-2&status=%d&id=%F");
    }

    @Test
    void leavesTheCheaperAlphabetToKannel() throws Exception {
        reception.answers("Saved: é ñ € [x] ~ \n ok");

        assertThat(kannel.post(TOKEN + "&" + ID, "hi").headers().firstValue("X-Kannel-Coding"))
                .isEmpty();
    }

    @Test
    void staysSilentWithAnEmptyAnswer() throws Exception {
        HttpResponse<String> answer = kannel.post(TOKEN + "&" + ID, "hi");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Length")).contains("0");
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("x-kannel"));
    }

    @Test
    void asksKannelToTryAgainWhenTheTextCouldNotBeStored() throws Exception {
        reception.fails(new ReceptionClosedException("The database is out of reach", new IOException()));

        HttpResponse<String> answer = kannel.post(TOKEN + "&" + ID, "hi");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void asksKannelToTryAgainAfterAFaultOfOurs(CapturedOutput log) throws Exception {
        reception.fails(new IllegalStateException("about +5016001234"));

        assertThat(kannel.post(TOKEN + "&" + ID, "hi").statusCode()).isEqualTo(503);
        assertThat(log).contains("java.lang.IllegalStateException").doesNotContain("6001234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "token=",
                "token",
                "token=s3cret",
                "token=s3cret-+%26%C3%B1",
                "Token=s3cret-%2B%26%C3%B1",
                TOKEN + "&" + TOKEN,
                "token=%zz",
                "token=%C3",
                "from=%zz&token=x"
            })
    void turnsAwayWhoeverLacksTheToken(String query) throws Exception {
        String rest = "&" + ID + "&" + WHO + "&text=hi";
        assertThat(kannel.raw("GET " + KannelCaller.PATH + "?" + query + rest)).isEqualTo("403");
        assertThat(kannel.raw("POST " + KannelCaller.PATH + "?" + query + rest)).isEqualTo("403");
        assertThat(reception.received).isEmpty();
    }

    @Test
    void tellsAStrangerNothing() throws Exception {
        HttpResponse<String> answer = kannel.post("token=x&" + ID, "hi");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void believesNoTokenElsewhereThanInTheAddress() throws Exception {
        HttpResponse<String> answer = kannel.post(
                ID,
                (TOKEN + "&" + WHO + "&text=hi").getBytes(StandardCharsets.US_ASCII),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(reception.received).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "text=hi,'from is missing, or no sender of a text.'",
        "text=hi&from=,'from is missing, or no sender of a text.'",
        "text=hi&from=+,'from is missing, or no sender of a text.'",
        "text=hi&from=%0d%0a,'from is missing, or no sender of a text.'",
        "text=hi&from=%zz,from has a broken % escape.",
        "text=hi&from=6001234&from=6001235,from is there more than once.",
        "from=6001234,text is missing.",
        "from=6001234&text=%,text has a broken % escape.",
        "from=6001234&text=%4,text has a broken % escape.",
        "from=6001234&text=a&text=b,text is there more than once."
    })
    void saysWhatIsWrongWithARequest(String query, String reason, CapturedOutput log) throws Exception {
        assertThat(kannel.raw("GET " + KannelCaller.PATH + "?" + TOKEN + "&" + query))
                .isEqualTo("400");
        assertThat(reception.received).isEmpty();
        assertThat(log).contains("turned away with 400 BAD_REQUEST: " + reason);
    }

    @Test
    void turnsAwayASenderThatIsTooLong() throws Exception {
        assertThat(kannel.get(TOKEN + "&text=hi&from=" + "x".repeat(65)).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/xml", "multipart/form-data; boundary=x", "///"})
    void turnsAwayOtherContentTypes(String contentType) throws Exception {
        HttpResponse<String> answer =
                kannel.post(TOKEN + "&" + WHO, new byte[] {'h', 'i'}, Map.of("Content-Type", contentType));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(reception.received).isEmpty();
    }

    @Test
    void takesABodyUpToTheLimitAndNoLonger() throws Exception {
        assertThat(kannel.post(TOKEN, "x".repeat(64 * 1024)).statusCode()).isEqualTo(200);
        reception.forget();
        assertThat(kannel.post(TOKEN, "x".repeat(64 * 1024 + 1)).statusCode()).isEqualTo(413);
        assertThat(reception.received).isEmpty();
    }

    @Test
    void turnsAwayMoreParametersThanAnybodySends() throws Exception {
        assertThat(kannel.get(TOKEN + "&" + WHO + "&text=hi" + "&a=b".repeat(100))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void knowsNoOtherMethods(String method) throws Exception {
        assertThat(kannel.send(method, KannelCaller.PATH + "?" + TOKEN + "&" + WHO, new byte[] {'h'}, SENDER)
                        .statusCode())
                .isEqualTo(405);
        assertThat(reception.received).isEmpty();
    }

    @Test
    void writesNoNumberAndNoWordsIntoTheLog(CapturedOutput log) throws Exception {
        kannel.post(TOKEN + "&" + ID, "nurses");
        kannel.post("token=forged&" + ID, "nurses");
        kannel.get(TOKEN + "&" + WHO + "&text=nurses&text=teachers");

        assertThat(log).contains("turned away").doesNotContain("6001234", "nurses", "teachers", "s3cret", "forged");
    }

    private Stream<String> keys() {
        return reception.received.stream().map(message -> message.key().value());
    }
}
