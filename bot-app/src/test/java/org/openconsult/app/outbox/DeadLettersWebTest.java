package org.openconsult.app.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.PlayedProvider;
import org.openconsult.app.RunningApp;
import org.openconsult.app.keys.SecretKeys;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditEntry;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.SendResult;
import org.openconsult.delivery.DeadLetters;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.outbox.Spending;
import org.openconsult.outbox.Urgency;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.ParticipantId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** From the outbox through the running program to a provider, and back to a coordinator when that fails. */
@RunningApp
@Import(PlayedProvider.class)
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
    private PlayedProvider provider;

    @Autowired
    private Spending spending;

    @Autowired
    private SecretKeys keys;

    @Autowired
    private AuditTrail trail;

    private Browser browser;
    private int turn;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void listsWhatCouldNotBeSentWithoutItsWordsOrWhereItWasToGo() {
        String id = deadLetter();
        HttpResponse<String> list = browser.getSignedIn(API);

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .contains("\"id\":\"" + id + "\"", "\"reason\":\"21617\"", "\"attempts\":1")
                .doesNotContain("secret words", "6001234");
    }

    @Test
    void saysWhenTheSegmentsOfADayAreUsedUp() {
        assertThat(browser.getSignedIn("/desk/messages").body()).doesNotContain("Announcements wait");

        spending.count(provider.id(), PlayedProvider.SEGMENTS_A_DAY);

        assertThat(browser.getSignedIn("/desk/messages").body())
                .contains("of 2,000 segments for today went out through Played (sms). Announcements wait until");
    }

    @Test
    void sendsOneAgainThatAProgramAsksFor() {
        String id = deadLetter();
        provider.answers(new SendResult.Sent(Optional.of("SM2")));
        int before = provider.texts().size();

        assertThat(resend("{\"id\":\"" + id + "\"}").statusCode()).isEqualTo(202);
        await().until(() -> provider.texts().size() > before);
        assertThat(letters.newest(500)).noneMatch(letter -> letter.id().equals(id));
        assertThat(resent(id)).extracting(AuditEntry::who).containsExactly(Browser.ADMINISTRATOR);
    }

    private List<AuditEntry> resent(String id) {
        return trail.page(AuditFilter.on(new AuditThing(AuditThing.Kind.MESSAGE, id)), Optional.empty(), 10)
                .entries();
    }

    @Test
    void saysWhatIsWrongWithARequestToSendAgain() {
        assertThat(resend("{\"id\":\"0a1b/1-0\"}").statusCode()).isEqualTo(404);
        assertThat(resent("0a1b/1-0")).isEmpty();
        assertThat(resend("{}").statusCode()).isEqualTo(400);
        assertThat(resend("not JSON").statusCode()).isEqualTo(400);
        assertThat(browser.post(API + "/resend", JSON, "{}").statusCode()).isEqualTo(401);
        assertThat(browser.get(API).statusCode()).isEqualTo(401);
        assertThat(browser.get("/desk/messages").headers().firstValue("Location"))
                .hasValue("/login");
    }

    @Test
    void sendsOneAgainThatACoordinatorAsksForAtTheDesk() {
        String id = deadLetter();
        signIn();
        String page = browser.get("/desk/messages").body();
        assertThat(page)
                .contains("The provider does not take it as it is.", "21617", id)
                .doesNotContain("secret words");
        provider.answers(new SendResult.Sent(Optional.of("SM2")));
        int before = provider.texts().size();

        HttpResponse<String> forged = browser.post("/desk/messages/resend", FORM, "id=" + id.replace("/", "%2F"));
        assertThat(forged.statusCode()).isEqualTo(403);
        HttpResponse<String> pressed =
                browser.post("/desk/messages/resend", FORM, "id=" + id.replace("/", "%2F") + "&_csrf=" + token(page));

        assertThat(pressed.headers().firstValue("Location")).hasValue("/desk/messages");
        await().until(() -> provider.texts().size() > before);
        assertThat(browser.get("/desk/messages").body()).doesNotContain(id);
        assertThat(resent(id)).extracting(AuditEntry::action).containsExactly(AuditAction.MESSAGE_SENT_AGAIN);
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

    private String deadLetter() {
        provider.answers(new SendResult.BadContent("21617"));
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
