package org.openconsult.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.sms.SmsChannel;
import org.openconsult.sms.chatapp.ChatAppChannel;
import org.openconsult.sms.played.RecordingReception;
import org.openconsult.sms.played.WebhookServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The kinds of addresses beside phone numbers, and all kinds of things that people send there. */
@SpringBootTest(
        classes = WebhookServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "consult.sms.twilio.account-sid=AC00000000000000000000000000000000",
            "consult.sms.twilio.auth-token=12345",
            "consult.public-url=https://consult.example.org"
        })
class TwilioChatAppWebhookTest {
    private static final String WHO = "AccountSid=AC00000000000000000000000000000000&MessageSid=SM01&From=";
    private static final String WHATSAPP = WHO + "whatsapp%3A%2B5016001234&To=whatsapp%3A%2B14155238886";

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingReception reception;

    @BeforeEach
    void forget() {
        reception.forget();
    }

    @Test
    void takesATextOnWhatsApp() throws Exception {
        send(payload("whatsapp-inbound-text"));

        InboundMessage message = reception.only();
        assertThat(message.from()).isEqualTo(new Address(ChatAppChannel.WHATSAPP, "+5016001234"));
        assertThat(message.key()).isEqualTo(new MessageKey("twilio_whatsapp:SM2b5d477b019c4b40db8913c45a619c25"));
        assertThat(message.text()).isEqualTo("Hola");
        assertThat(message.answerWay()).isEqualTo(AnswerWay.IN_REQUEST);
    }

    @Test
    void keepsTheCaptionOfAPicture() throws Exception {
        send(payload("whatsapp-inbound-image"));

        assertThat(reception.only().text()).isEqualTo("Mi calle");
        assertThat(reception.only().attachments()).containsExactly(Attachment.IMAGE);
    }

    @Test
    void takesATextOnMessenger() throws Exception {
        send(payload("messenger-inbound-text"));

        assertThat(reception.only().from()).isEqualTo(new Address(ChatAppChannel.MESSENGER, "5012345678901234"));
        assertThat(reception.only().key().transport().name()).isEqualTo("twilio_messenger");
        assertThat(reception.only().text()).isEqualTo("Hello");
    }

    @Test
    void keepsAPhoneOnWhatsAppApartFromTheSamePhoneBySms() throws Exception {
        send(WHATSAPP + "&Body=hi");
        send(WHO + "%2B5016001234&Body=hi");

        assertThat(reception.received)
                .extracting(message -> message.from().channel())
                .containsExactly(ChatAppChannel.WHATSAPP, SmsChannel.ID);
    }

    @ParameterizedTest
    @CsvSource({
        "ButtonText=Yes&ButtonPayload=1&Body=Yes,1",
        "MessageType=button&ButtonText=No&ButtonPayload=3&Body=No,3",
        "MessageType=interactive&ListId=2&ListTitle=Cayo&Body=Cayo,2",
        "ListId=0&ListTitle=Skip&Body=Skip,0",
        "ButtonPayload=&ButtonText=&Body=we+need+nurses,we need nurses"
    })
    void takesWhatWasTappedForWhatOneWouldType(String tapped, String text) throws Exception {
        send(WHATSAPP + "&" + tapped);

        assertThat(reception.only().text()).isEqualTo(text);
        assertThat(reception.only().attachments()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NumMedia=1&MessageType=sticker&MediaContentType0=image%2Fwebp,STICKER",
        "NumMedia=1&MessageType=audio&MediaContentType0=audio%2Fogg,VOICE",
        "NumMedia=1&MessageType=video&MediaContentType0=video%2Fmp4,VIDEO",
        "NumMedia=1&MessageType=document&MediaContentType0=application%2Fpdf,DOCUMENT",
        "NumMedia=1&MessageType=contacts&MediaContentType0=text%2Fvcard,CONTACT",
        "NumMedia=0&MessageType=location&Latitude=17.2&Longitude=-88.7&Address=Main+St&Label=Home,LOCATION",
        "NumMedia=0&MessageType=order,OTHER",
        "NumMedia=0&MessageType=unsupported,OTHER"
    })
    void namesWhatIsNoText(String sent, Attachment kind) throws Exception {
        send(WHATSAPP + "&Body=&" + sent);

        assertThat(reception.only().attachments()).containsExactly(kind);
        assertThat(reception.only().text()).isEmpty();
    }

    @Test
    void takesAnEmptyTextForNothingBesideIt() throws Exception {
        send(WHATSAPP + "&Body=&NumMedia=0&MessageType=text");

        assertThat(reception.only().attachments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rcs:agent_1",
                "instagram:123",
                "viber:abc",
                "client:somebody",
                "whatsapp:",
                "whatsapp: ",
                ":1",
                "sip:a@b"
            })
    void leavesAloneWhatComesFromWhereThereIsNoChannel(String from) throws Exception {
        HttpResponse<String> answer = send(WHO + URLEncoder.encode(from, StandardCharsets.UTF_8) + "&Body=hi");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).endsWith("<Response/>");
        assertThat(reception.received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status-queued",
                "status-sent",
                "status-delivered",
                "status-failed-30007",
                "status-whatsapp-failed-63016"
            })
    void takesNoReportForAMessageWhenItComesToTheWrongPlace(String name) throws Exception {
        HttpResponse<String> answer = send(payload(name));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(reception.received).isEmpty();
    }

    @Test
    void takesAMessageWhoseStatusIsThatItWasReceived() throws Exception {
        send(WHATSAPP + "&Body=hi&MessageStatus=received&SmsStatus=received");

        assertThat(reception.only().text()).isEqualTo("hi");
    }

    @Test
    void answersNobodyUnderAName() throws Exception {
        send(WHO + "DigiCell&Body=Win+a+phone");

        assertThat(reception.only().answerWay()).isEqualTo(AnswerWay.NONE);
        assertThat(reception.only().text()).isEqualTo("Win a phone");
    }

    private HttpResponse<String> send(String form) throws IOException, InterruptedException {
        return new SignedCaller(new TwilioSigner("12345"), "https://consult.example.org", port)
                .post("/channels/sms/twilio", form);
    }

    private static String payload(String name) throws IOException {
        try (InputStream file = TwilioChatAppWebhookTest.class.getResourceAsStream("/twilio/" + name + ".form")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
