package org.openconsult.app.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.RunningApp;
import org.openconsult.app.keys.SecretKeys;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendLimits;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.Transport;
import org.openconsult.channel.TransportId;
import org.openconsult.delivery.DeadLetters;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.outbox.Spending;
import org.openconsult.outbox.Urgency;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.ParticipantId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** From the outbox through the running program to a provider, and back to a coordinator when that fails. */
@RunningApp
@Import(DeadLettersWebTest.Provider.class)
class DeadLettersWebTest {
    private static final String API = "/api/v1/outbox/dead-letters";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    @LocalServerPort
    private int port;

    @Autowired
    private Outbox outbox;

    @Autowired
    private DeadLetters letters;

    @Autowired
    private Provider provider;

    @Autowired
    private Spending spending;

    @Autowired
    private SecretKeys keys;

    private Browser browser;
    private int turn;

    /** A provider that answers as it is told to. */
    @TestComponent
    static class Provider implements Transport {
        private final AtomicReference<SendResult> answer =
                new AtomicReference<>(new SendResult.Sent(Optional.of("SM1")));
        private volatile CountDownLatch sent = new CountDownLatch(1);

        CountDownLatch answering(SendResult result) {
            answer.set(result);
            sent = new CountDownLatch(1);
            return sent;
        }

        @Override
        public TransportId id() {
            return new TransportId("played");
        }

        @Override
        public ChannelId channel() {
            return new ChannelId("sms");
        }

        @Override
        public String provider() {
            return "Played";
        }

        @Override
        public boolean sends() {
            return true;
        }

        @Override
        public SendLimits limits() {
            return new SendLimits(1_000, false, Duration.ZERO, OptionalLong.of(2_000));
        }

        @Override
        public SendResult send(OutgoingMessage message) {
            SendResult result = answer.get();
            sent.countDown();
            return result;
        }
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void listsWhatCouldNotBeSentWithoutItsWordsOrWhereItWasToGo() throws Exception {
        String id = deadLetter();
        HttpResponse<String> list = browser.getSignedIn(API);

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .contains("\"id\":\"" + id + "\"", "\"reason\":\"21617\"", "\"attempts\":1")
                .doesNotContain("secret words", "6001234");
    }

    @Test
    void saysWhenTheSegmentsOfADayAreUsedUp() throws Exception {
        assertThat(browser.getSignedIn("/desk/messages").body()).doesNotContain("Announcements wait");

        spending.count(provider.id(), 2_000);

        assertThat(browser.getSignedIn("/desk/messages").body())
                .contains("of 2000 segments for today went out through Played (sms). Announcements wait until");
    }

    @Test
    void sendsOneAgainThatAProgramAsksFor() throws Exception {
        String id = deadLetter();
        CountDownLatch sent = provider.answering(new SendResult.Sent(Optional.of("SM2")));

        assertThat(resend("{\"id\":\"" + id + "\"}").statusCode()).isEqualTo(202);
        assertThat(sent.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(letters.newest(500)).noneMatch(letter -> letter.id().equals(id));
    }

    @Test
    void saysWhatIsWrongWithARequestToSendAgain() {
        assertThat(resend("{\"id\":\"0a1b/1-0\"}").statusCode()).isEqualTo(404);
        assertThat(resend("{}").statusCode()).isEqualTo(400);
        assertThat(resend("not JSON").statusCode()).isEqualTo(400);
        assertThat(browser.post(API + "/resend", JSON, "{}").statusCode()).isEqualTo(401);
        assertThat(browser.get(API).statusCode()).isEqualTo(401);
        assertThat(browser.get("/desk/messages").headers().firstValue("Location"))
                .hasValue("/login");
    }

    @Test
    void sendsOneAgainThatACoordinatorAsksForAtTheDesk() throws Exception {
        String id = deadLetter();
        signIn();
        String page = browser.get("/desk/messages").body();
        assertThat(page)
                .contains("The provider does not take it as it is.", "21617", id)
                .doesNotContain("secret words");
        CountDownLatch sent = provider.answering(new SendResult.Sent(Optional.of("SM2")));

        HttpResponse<String> forged = browser.post("/desk/messages/resend", FORM, "id=" + id.replace("/", "%2F"));
        assertThat(forged.statusCode()).isEqualTo(403);
        HttpResponse<String> pressed =
                browser.post("/desk/messages/resend", FORM, "id=" + id.replace("/", "%2F") + "&_csrf=" + token(page));

        assertThat(pressed.headers().firstValue("Location")).hasValue("/desk/messages");
        assertThat(sent.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(browser.get("/desk/messages").body()).doesNotContain(id);
    }

    private HttpResponse<String> resend(String body) {
        return browser.post(
                API + "/resend", JSON, body, "Authorization", Browser.basic(Browser.ADMINISTRATOR, Browser.PASSWORD));
    }

    private void signIn() {
        String password = Browser.PASSWORD.replace(' ', '+');
        String token = token(browser.get("/login").body());
        browser.post("/login", FORM, "username=" + Browser.ADMINISTRATOR + "&password=" + password + "&_csrf=" + token);
    }

    private static String token(String page) {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private String deadLetter() throws Exception {
        provider.answering(new SendResult.BadContent("21617"));
        turn++;
        ChannelId sms = new ChannelId("sms");
        String conversation = Long.toHexString(System.nanoTime());
        AddressSeal seal = new AddressSeal(keys.encryption(), new SecureRandom());
        OutboxEntry entry = new OutboxEntry(
                OutboxEntry.id(conversation + "/" + turn, 0),
                sms,
                provider.id(),
                conversation,
                turn,
                0,
                new ParticipantId("person"),
                new Binary(seal.seal(new Address(sms, "+5016001234"))),
                new DrawnMessage("secret words", List.of(), Optional.empty(), 1),
                Urgency.REPLY,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
        outbox.keep(entry);
        await().until(() ->
                letters.newest(500).stream().anyMatch(letter -> letter.id().equals(entry.id())));
        return entry.id();
    }
}
