package org.openconsult.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.channel.ProviderAnswer;
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
import org.w3c.dom.Node;

/** Real HTTP, signed by an implementation of its own. */
@SpringBootTest(
        classes = WebhookServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "consult.sms.twilio.account-sid=AC00000000000000000000000000000000",
            "consult.sms.twilio.auth-token=0123456789abcdef0123456789abcdef",
            "consult.public-url=https://consult.example.org/bz/"
        })
@ExtendWith(OutputCaptureExtension.class)
class TwilioWebhookTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String PATH = "/channels/sms/twilio";
    private static final String PUBLIC = "https://consult.example.org/bz" + PATH;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String WHO =
            "AccountSid=AC00000000000000000000000000000000&MessageSid=SM01&From=%2B5016001234&NumMedia=0";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingReception reception;

    @BeforeEach
    void forget() {
        reception.forget();
    }

    @Test
    void takesInAMessageExactlyAsItWasSent() throws Exception {
        assertThat(send(payload("sms-inbound-belize-es")).statusCode()).isEqualTo(200);

        InboundMessage message = reception.only();
        assertThat(message.text()).isEqualTo("Sí, me preocupa el agua & la salud + niños 👍");
        assertThat(message.key()).isEqualTo(new MessageKey("twilio:SM00000000000000000000000000000011"));
        assertThat(message.from()).isEqualTo(new Address(SmsChannel.ID, "+5016001234"));
        assertThat(message.receivedAt()).isEqualTo(WebhookServer.NOW);
        assertThat(message.attachments()).isEmpty();
        assertThat(message.locale()).isEmpty();
        assertThat(message.answeredByProvider()).isEmpty();
        assertThat(message.trial()).isFalse();
        assertThat(message.answerWay()).isEqualTo(AnswerWay.IN_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   3 yes \n", "a\u0000b", "\u202Eabc", "=+-@<&>\"'", "👩‍🌾🇧🇿", "مرحبا"})
    void keepsEveryCharacterOfTheText(String text) throws Exception {
        send(WHO + "&Body=" + URLEncoder.encode(text, StandardCharsets.UTF_8));

        assertThat(reception.only().text()).isEqualTo(text);
    }

    @Test
    void takesAMessageWithoutABodyAsEmptyText() throws Exception {
        send(WHO);

        assertThat(reception.only().text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sms-inbound-help-advanced-optout,HELP", "sms-inbound-start-advanced-optout,START"})
    void knowsWhatTwilioHasAnsweredAlready(String name, ProviderAnswer meaning) throws Exception {
        HttpResponse<String> answer = send(payload(name));

        assertThat(reception.only().answeredByProvider()).contains(meaning);
        assertThat(bodiesIn(answer)).isEmpty();
    }

    @Test
    void namesWhatCameBesideTheText() throws Exception {
        send(WHO.replace("NumMedia=0", "NumMedia=6")
                + "&Body=Mi+calle&MediaContentType0=image%2Fjpeg&MediaContentType1=audio%2Famr&MediaContentType2=video%2F3gpp"
                + "&MediaContentType3=text%2Fx-vcard&MediaContentType4=application%2Fpdf");

        assertThat(reception.only().text()).isEqualTo("Mi calle");
        assertThat(reception.only().attachments())
                .containsExactly(
                        Attachment.IMAGE,
                        Attachment.VOICE,
                        Attachment.VIDEO,
                        Attachment.CONTACT,
                        Attachment.DOCUMENT,
                        Attachment.OTHER);
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "x,0", "99999999999999999999,0", "100,10", "'',0"})
    void losesNoWordsOverAStrangeCountOfMedia(String count, int attachments) throws Exception {
        send(WHO.replace("NumMedia=0", "NumMedia=" + count) + "&Body=hello");

        assertThat(reception.only().attachments()).hasSize(attachments);
    }

    @Test
    void answersEveryMessageInTwiml() throws Exception {
        reception.answers("Saved: 3 Clinics.", "1 Yes 2 No <&> \"\u0001\ud83d 👩‍🌾");

        HttpResponse<String> answer = send(WHO + "&Body=3+hi");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/xml;charset=UTF-8");
        assertThat(bodiesIn(answer)).containsExactly("Saved: 3 Clinics.", "1 Yes 2 No <&> \" 👩‍🌾");
    }

    @Test
    void saysOfEachMessageWhereToReportOnIt() throws Exception {
        reception.answers("one", "\u0001", "three");

        assertThat(attributesIn(send(WHO + "&Body=hi"), "Message"))
                .containsExactly(
                        Map.of("statusCallback", PUBLIC + "/status?message=0f1e%2F7-0"),
                        Map.of("statusCallback", PUBLIC + "/status?message=0f1e%2F7-2"));
    }

    @Test
    void carriesLongAnswersOfEmojiWhole() throws Exception {
        String long1 = "a" + "👍".repeat(799);
        String long2 = "👍".repeat(800);
        reception.answers(long1, long2);

        assertThat(bodiesIn(send(WHO + "&Body=hi"))).containsExactly(long1, long2);
    }

    @Test
    void staysSilentWithAnEmptyResponse() throws Exception {
        HttpResponse<String> answer = send(WHO + "&Body=hi");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).endsWith("<Response/>");
    }

    @Test
    void asksTwilioToTryAgainWhenTheMessageCouldNotBeStored() throws Exception {
        reception.fails(new ReceptionClosedException("The database is out of reach", new IOException()));

        HttpResponse<String> answer = send(WHO + "&Body=hi");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void asksTwilioToTryAgainAfterAFaultOfOurs(CapturedOutput log) throws Exception {
        reception.fails(new IllegalStateException("about +5016001234"));

        assertThat(send(WHO + "&Body=hi").statusCode()).isEqualTo(503);
        assertThat(log).contains("java.lang.IllegalStateException").doesNotContain("6001234");
    }

    @Test
    void turnsAwayWhatIsNotSigned() throws Exception {
        HttpResponse<String> answer = post(PATH, WHO + "&Body=hi", Map.of("Content-Type", FORM));

        assertTurnedAway(answer, 403);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void turnsAwayWhatAnotherTokenSigned() throws Exception {
        String form = WHO + "&Body=hi";
        HttpResponse<String> answer = signed(form, new TwilioSigner("another").sign(PUBLIC, form));

        assertTurnedAway(answer, 403);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "====", "a b c", "é"})
    void turnsAwayNonsenseForASignature(String signature) throws Exception {
        assertTurnedAway(signed(WHO + "&Body=hi", signature), 403);
    }

    @Test
    void turnsAwayAMessageChangedOnItsWay() throws Exception {
        String signature = new TwilioSigner(TOKEN).sign(PUBLIC, WHO + "&Body=yes");

        assertTurnedAway(signed(WHO + "&Body=no", signature), 403);
        assertTurnedAway(signed(WHO + "&Body=yes&OptOutType=STOP", signature), 403);
    }

    @Test
    void checksOverParametersThatTwilioMayAddLaterAndSendTwice() throws Exception {
        send(WHO + "&Body=hi&NewThing=&NewThing2=b&Twice=5678&Twice=1234&Twice=1234&%C3%A9=%C3%B1");

        assertThat(reception.only().text()).isEqualTo("hi");
    }

    @Test
    void checksOverTheQueryAsReceived() throws Exception {
        String form = WHO + "&Body=hi";
        String signature = new TwilioSigner(TOKEN).sign(PUBLIC + "?b=2&a=1%20x", form);

        HttpResponse<String> answer =
                post(PATH + "?b=2&a=1%20x", form, Map.of("Content-Type", FORM, "X-Twilio-Signature", signature));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(reception.only().text()).isEqualTo("hi");
    }

    @Test
    void readsNothingOutOfTheQuery() throws Exception {
        String form = WHO;
        String signature = new TwilioSigner(TOKEN).sign(PUBLIC + "?Body=evil", form);
        post(PATH + "?Body=evil", form, Map.of("Content-Type", FORM, "X-Twilio-Signature", signature));

        assertThat(reception.only().text()).isEmpty();
    }

    @Test
    void believesNoHostAndNoForwardedHeader() throws Exception {
        String form = WHO + "&Body=hi";
        String evil = new TwilioSigner(TOKEN).sign("https://evil.example" + PATH, form);
        String right = new TwilioSigner(TOKEN).sign(PUBLIC, form);

        assertThat(raw(form, "Host: evil.example", "X-Forwarded-Host: evil.example", signature(evil)))
                .contains(" 403 ");
        assertThat(raw(form, "Host: evil.example", "X-Forwarded-Proto: ftp", signature(right)))
                .contains(" 200 ");
    }

    @Test
    void turnsAwayAnotherAccountsMessages() throws Exception {
        assertTurnedAway(send(WHO.replace("AC0000", "ACffff") + "&Body=hi"), 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"From", "MessageSid", "AccountSid"})
    void turnsAwayAMessageThatLacksWhatItNeeds(String name) throws Exception {
        assertTurnedAway(send(WHO.replace(name, "No" + name) + "&Body=hi"), 400);
        assertTurnedAway(
                send(WHO.replaceAll(name + "=[^&]*", name + "=") + "&Body=hi"), name.equals("AccountSid") ? 403 : 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"From=%2B1", "Body=other", "MessageSid=SM02", "AccountSid=AC1", "OptOutType=STOP&OptOutType=HELP"
            })
    void turnsAwayWhatSaysTwoThingsAtOnce(String again) throws Exception {
        assertTurnedAway(send(WHO + "&Body=hi&" + again), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Body=%", "Body=%4", "Body=%zz", "Body=%+1", "%=1"})
    void turnsAwayBrokenEscapes(String broken) throws Exception {
        HttpResponse<String> answer = signed(WHO + "&" + broken, "any");

        assertTurnedAway(answer, 400);
        assertThat(answer.body()).isEqualTo("The form has a broken % escape.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Body=%C3", "Body=%C3%28", "Body=%ED%A0%BD", "Body=%FF", "%C0%80=x"})
    void turnsAwayWhatIsNotUtf8(String broken) throws Exception {
        assertTurnedAway(signed(WHO + "&" + broken, "any"), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded; charset=ISO-8859-1",
                "application/x-www-form-urlencoded; charset=nonsense",
                "///"
            })
    void turnsAwayOtherContentTypes(String contentType) throws Exception {
        String form = WHO + "&Body=hi";
        String signature = new TwilioSigner(TOKEN).sign(PUBLIC, form);

        assertTurnedAway(post(PATH, form, Map.of("Content-Type", contentType, "X-Twilio-Signature", signature)), 415);
    }

    @Test
    void takesAFormThatSaysItIsUtf8() throws Exception {
        String form = WHO + "&Body=hi";
        String signature = new TwilioSigner(TOKEN).sign(PUBLIC, form);
        post(PATH, form, Map.of("Content-Type", FORM + "; charset=utf-8", "X-Twilio-Signature", signature));

        assertThat(reception.received).hasSize(1);
    }

    @Test
    void takesABodyUpToTheLimitAndNoLonger() throws Exception {
        int room = 64 * 1024 - (WHO + "&Body=").length();

        assertThat(send(WHO + "&Body=" + "x".repeat(room)).statusCode()).isEqualTo(200);
        reception.forget();
        assertTurnedAway(send(WHO + "&Body=" + "x".repeat(room + 1)), 413);
    }

    @Test
    void turnsAwayMoreParametersThanAnybodySends() throws Exception {
        assertTurnedAway(send(WHO + "&Body=hi" + "&a=b".repeat(500)), 400);
    }

    @Test
    void turnsAwayAnEmptyForm() throws Exception {
        assertTurnedAway(send(""), 400);
        assertTurnedAway(send("&&&"), 400);
    }

    @Test
    void writesNoNumberAndNoWordsIntoTheLog(CapturedOutput log) throws Exception {
        send(WHO + "&Body=nurses");
        signed(WHO + "&Body=nurses", "forged");
        send(WHO + "&Body=nurses&Body=teachers");
        send(payload("whatsapp-inbound-text"));

        assertThat(log).contains("turned away").doesNotContain("6001234", "nurses", "teachers", "Hola", TOKEN);
    }

    @Test
    void signsInTheseTestsAsTheSdkAndTwiliosPublishedExamplesDo() {
        var documented = new TwilioSigner("12345");
        String url = "https://mycompany.com/myapp.php?foo=1&bar=2";

        assertThat(
                        documented.sign(
                                url,
                                "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212"))
                .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
        assertThat(documented.sign(url, "Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234"))
                .isEqualTo("IK+Dwps556ElfBT0I3Rgjkr1wJU=");
        assertThat(new RequestValidator(TOKEN)
                        .validate(PUBLIC, Map.of("Body", "sí"), new TwilioSigner(TOKEN).sign(PUBLIC, "Body=s%C3%AD")))
                .isTrue();
    }

    private void assertTurnedAway(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(reception.received).isEmpty();
    }

    private HttpResponse<String> send(String form) throws Exception {
        return signed(form, new TwilioSigner(TOKEN).sign(PUBLIC, form));
    }

    private HttpResponse<String> signed(String form, String signature) throws Exception {
        return post(PATH, form, Map.of("Content-Type", FORM, "X-Twilio-Signature", signature));
    }

    private HttpResponse<String> post(String path, String form, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(BodyPublishers.ofString(form));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String signature(String signature) {
        return "X-Twilio-Signature: " + signature;
    }

    /** Headers that the JDK's client would not let through. */
    private String raw(String form, String... headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String head = "POST " + PATH + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nContent-Type: " + FORM
                    + "\r\nContent-Length: " + form.length() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write((head + form).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String payload(String name) throws IOException {
        try (InputStream file = TwilioWebhookTest.class.getResourceAsStream("/twilio/" + name + ".form")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> bodiesIn(HttpResponse<String> twiml) throws Exception {
        return elementsIn(twiml, "Body").map(Node::getTextContent).toList();
    }

    private static List<Map<String, String>> attributesIn(HttpResponse<String> twiml, String element) throws Exception {
        return elementsIn(twiml, element)
                .map(Node::getAttributes)
                .map(attributes -> IntStream.range(0, attributes.getLength())
                        .mapToObj(attributes::item)
                        .collect(Collectors.toMap(Node::getNodeName, Node::getNodeValue)))
                .toList();
    }

    private static Stream<Node> elementsIn(HttpResponse<String> twiml, String name) throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(twiml.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("Response");
        var elements = document.getElementsByTagName(name);
        return IntStream.range(0, elements.getLength()).mapToObj(elements::item);
    }
}
