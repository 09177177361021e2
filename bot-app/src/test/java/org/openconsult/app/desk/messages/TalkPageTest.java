package org.openconsult.app.desk.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.PlayedProvider;
import org.openconsult.app.RunningApp;
import org.openconsult.app.coordinator.Coordinator;
import org.openconsult.app.coordinator.Coordinators;
import org.openconsult.app.coordinator.Role;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditEntry;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.channel.SendResult;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.delivery.DeadLetters;
import org.openconsult.moderation.Moderation;
import org.openconsult.moderation.ModerationChange;
import org.openconsult.storage.Storage;
import org.openconsult.turn.MessageFlow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A coordinator reads what both said and writes to somebody, through the running program. */
@RunningApp
@Import(PlayedProvider.class)
class TalkPageTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TALKS = "/desk/messages/talks/";

    @LocalServerPort
    private int port;

    @Autowired
    private MessageFlow flow;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Coordinators coordinators;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Storage storage;

    @Autowired
    private Moderation moderation;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private DeadLetters letters;

    @Autowired
    private PlayedProvider provider;

    private Browser browser;
    private String phone = "";

    @BeforeEach
    void open() {
        consultations.load(SamplePlan.openOn(LocalDate.now(ZoneOffset.UTC)));
        provider.answers(new SendResult.Sent(Optional.of("SM1")));
        phone = "+501600" + (1000 + (int) (Math.abs(System.nanoTime()) % 9000));
        browser = new Browser(port);
        signIn(browser, Browser.ADMINISTRATOR, Browser.PASSWORD);
    }

    private static void signIn(Browser browser, String name, String password) {
        String page = browser.get("/login").body();
        browser.post(
                "/login",
                FORM,
                "username=" + name + "&password=" + encoded(password) + "&_csrf=" + field(page, "_csrf"));
    }

    private void says(String text) {
        says(text, AnswerWay.IN_REQUEST);
    }

    private void says(String text, AnswerWay way) {
        flow.receive(new InboundMessage(
                new MessageKey("played:" + UUID.randomUUID()),
                new Address(new ChannelId("sms"), phone),
                text,
                List.of(),
                Optional.empty(),
                Instant.now(),
                Optional.empty(),
                false,
                way,
                Arrival.DIRECT));
    }

    private Document newestComment() {
        Document comment = storage.collection(Storage.COMMENTS)
                .find()
                .sort(new Document("received_at", -1))
                .first();
        assertThat(comment).isNotNull();
        return comment;
    }

    /** The address of the talk with whoever commented last. */
    private String talk() {
        return TALKS + newestComment().getString("id");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String field(String page, String name) {
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }

    private HttpResponse<String> press(String talk, String page, String words) {
        return browser.post(
                talk,
                FORM,
                "words=" + encoded(words) + "&form=" + field(page, "form") + "&_csrf=" + field(page, "_csrf"));
    }

    @Test
    void showsWhatBothSaidWithScriptAsTheTextItIs() {
        says("3 <script>alert(1)</script> & <b>nurses</b>, call 600-1234");

        String page = browser.get(talk()).body();

        assertThat(page)
                .contains("3 &lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;nurses&lt;/b&gt;, call [phone]")
                .contains("/desk/comments/" + newestComment().getString("id"), "Given in answer to their message")
                .doesNotContain("<script>alert", "600-1234", phone.substring(1));
    }

    @Test
    void masksWhatWasMaskedByHandInTheCommentOfThisTalk() {
        says("3 ask my neighbour Benigna Choc");
        CommentId comment = new CommentId(newestComment().getString("id"));
        moderation.changeNewest(comment, new ModerationChange.Mask("benigna choc"), "rosa");

        assertThat(browser.get(talk()).body())
                .contains("3 ask my neighbour [masked]", "masked by hand")
                .doesNotContainIgnoringCase("benigna");
    }

    @Test
    void showsAnAdministratorWhoSaysWhyTheTalkUnmaskedAndKeepsThatInTheTrail() {
        says("3 call me on 600-1234");
        String talk = talk();
        String token = "&_csrf=" + field(browser.get(talk).body(), "_csrf");

        assertThat(browser.post(talk + "/unmasked", FORM, "why=because" + token).statusCode())
                .isEqualTo(400);
        assertThat(read()).isEmpty();
        String page = browser.post(
                        talk + "/unmasked", FORM, "why=" + encoded("to call them back") + "&before=2" + token)
                .body();

        assertThat(page)
                .contains("3 call me on 600-1234", "These are the words as they were written", "<textarea")
                .doesNotContain("[phone]");
        assertThat(read()).singleElement().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo(Browser.ADMINISTRATOR);
            assertThat(entry.reason()).isEqualTo("to call them back");
            assertThat(entry.before()).isEmpty();
            assertThat(entry.after()).isEmpty();
        });
        assertThat(browser.get(talk).body()).contains("3 call me on [phone]");
    }

    /** Who read the talk of whoever commented last. */
    private List<AuditEntry> read() {
        AuditThing talk = new AuditThing(AuditThing.Kind.PERSON, newestComment().getString("participant"));
        return trail.page(AuditFilter.on(talk), Optional.empty(), 10).entries();
    }

    @Test
    void namesAPersonInTheTrailByNothingThatStandsElsewhere() {
        says("3 we need nurses");
        String talk = talk();
        String page = browser.get(talk).body();
        press(talk, page, "Thank you");
        Document comment = newestComment();

        String entries = trail.page(
                        new AuditFilter(Optional.empty(), Optional.of(AuditAction.MESSAGE_WRITTEN), Optional.empty()),
                        Optional.empty(),
                        1)
                .entries()
                .toString();

        assertThat(entries)
                .contains(comment.getString("participant"))
                .doesNotContain(comment.getString("id"), comment.getString("receipt"), phone.substring(1));
    }

    @Test
    void writesOnceAndShowsWhoDidAndHowFarItGot() {
        says("3 we need nurses in " + phone);
        String talk = talk();
        String page = browser.get(talk).body();
        String words = "Thank you <i>all</i> " + phone.substring(8);

        HttpResponse<String> pressed = press(talk, page, words);
        HttpResponse<String> again = press(talk, page, words);

        assertThat(pressed.headers().firstValue("Location")).hasValue(talk + "?written#newest");
        assertThat(again.headers().firstValue("Location")).hasValue(talk + "?written#newest");
        await().until(() -> browser.get(talk).body().contains("The provider has it"));
        assertThat(provider.texts()).filteredOn(text -> text.endsWith(words)).hasSize(1);
        assertThat(browser.get(talk + "?written").body())
                .contains("<b>" + Browser.ADMINISTRATOR + "</b>", "It is on its way.", "Thank you &lt;i&gt;all")
                .doesNotContain("<i>all");
    }

    @Test
    void showsAllElseAndWritesOnBesideALetterThatIsDamaged() {
        says("3 we need nurses");
        String talk = talk();
        press(talk, browser.get(talk).body(), "Which ones?");
        storage.collection(Storage.LETTERS)
                .updateOne(
                        new Document("_id", newestComment().getString("participant") + "/1"),
                        new Document("$set", new Document("message", "no JSON")));

        String page = browser.get(talk).body();
        HttpResponse<String> pressed = press(talk, page, "And where?");

        assertThat(page)
                .contains("3 we need nurses", "A coordinator", "was damaged in storage", "<textarea")
                .doesNotContain("Which ones?");
        assertThat(pressed.statusCode()).isEqualTo(302);
        assertThat(browser.get(talk + "?lang=es").body()).contains("And where?", "se dañó en el almacenamiento");
        assertThat(browser.get("/desk/audit").statusCode()).isEqualTo(200);
    }

    @Test
    void countsWhatIsTypedAndShowsWhatTheyWillRead() {
        says("3 we need nurses");
        String talk = talk();
        String page = browser.get(talk).body();

        HttpResponse<String> counted =
                browser.post(talk + "/draft", FORM, "words=" + encoded("Está <b>") + "&_csrf=" + field(page, "_csrf"));
        HttpResponse<String> long1 =
                browser.post(talk + "/draft", FORM, "words=" + "word+".repeat(400) + "&_csrf=" + field(page, "_csrf"));

        assertThat(counted.body())
                .contains("Characters: 8", "segments: 1 (GSM-7)", ": Esta &lt;b&gt;")
                .doesNotContain("<html", "<b>E");
        assertThat(long1.body()).contains("Too long for one message");
    }

    @Test
    void keepsTheWordsThatCouldNotBeSentInTheForm() {
        says("3 we need nurses");
        String talk = talk();
        String page = browser.get(talk).body();
        says("stop");

        HttpResponse<String> refused = press(talk, page, "Hello <there>");

        assertThat(refused.body()).contains("They want no messages", "Hello &lt;there&gt;</textarea>");
        assertThat(browser.get(talk).body()).contains("They want no messages").doesNotContain("<textarea");
    }

    @Test
    void showsOfSomebodyWhoWasErasedThatThereWasATalkAndNothingElse() {
        says("3 we need a zeppelin");
        String talk = talk();
        says("forget me");
        says("1");

        assertThat(browser.get(talk).body()).contains("asked to be forgotten").doesNotContain("zeppelin", "<textarea");
        assertThat(press(talk, browser.get(TALKS + newer()).body(), "Hello").statusCode())
                .isEqualTo(404);
    }

    /** A talk with a form to take a token from. */
    private String newer() {
        phone = phone + "7";
        says("4 we need a road");
        return newestComment().getString("id");
    }

    @Test
    void findsATalkByReceiptCodeInAnySpelling() {
        says("3 we need nurses");
        String code = newestComment().getString("receipt");

        HttpResponse<String> found = browser.get("/desk/messages/talks?code="
                + encoded(" " + code.substring(0, 3).toLowerCase(java.util.Locale.ROOT) + "-" + code.substring(3)));

        assertThat(found.headers().firstValue("Location")).hasValue(talk());
        assertThat(browser.get("/desk/messages/talks?code=%22%3E%3Cscript%3E").body())
                .contains("No comment has this code")
                .doesNotContain("\"><script>");
    }

    @Test
    void knowsNoTalkOfNobody() {
        for (String name : List.of(
                "0123456789abcdef",
                "0123456789abcdef0123456789abcdef",
                "P0123456789ab",
                "..%2F..%2Fetc",
                "x".repeat(2_000))) {
            assertThat(browser.get(TALKS + name).statusCode()).as(name).isIn(400, 404);
        }
        says("3 we need nurses");
        assertThat(browser.get(talk() + "?before=x").statusCode()).isEqualTo(400);
        assertThat(browser.get(talk() + "?before=-1").statusCode()).isEqualTo(200);
    }

    @Test
    void speaksSpanish() {
        says("3 we need nurses");

        assertThat(browser.get(talk() + "?lang=es").body())
                .contains("La conversación con P", "Escribirle", "Dado en respuesta a su mensaje");
    }

    @Test
    void letsNobodyWriteWithoutTheRightOrTheToken() {
        coordinators.add(new Coordinator("viewer", encoder.encode("a password"), Role.VIEWER, Instant.now()));
        says("3 we need nurses");
        String talk = talk();
        String form = "words=hello&form=" + UUID.randomUUID();
        Browser viewer = new Browser(port);
        signIn(viewer, "viewer", "a password");
        String page = viewer.get(talk).body();

        assertThat(page).contains("Coordinators and administrators write").doesNotContain("<textarea");
        String token = "&_csrf=" + field(page, "_csrf");
        assertThat(viewer.post(talk, FORM, form + token).statusCode()).isEqualTo(403);
        assertThat(viewer.post(talk + "/draft", FORM, form + token).statusCode())
                .isEqualTo(403);
        assertThat(viewer.post(talk + "/unmasked", FORM, "why=just+for+fun" + token)
                        .statusCode())
                .isEqualTo(403);
        assertThat(page).doesNotContain("/unmasked");
        assertThat(viewer.post("/desk/messages/resend", FORM, "id=x" + token).statusCode())
                .isEqualTo(403);
        assertThat(browser.post(talk, FORM, form).statusCode()).isEqualTo(403);
        assertThat(new Browser(port).get(talk).headers().firstValue("Location")).hasValue("/login");
        assertThat(browser.get(talk).body()).doesNotContain("hello");
    }

    @Test
    void leadsFromAMessageThatCouldNotBeSentToItsTalkAndSendsSeveralAgain() {
        letters.newest(500).forEach(letter -> letters.resend(letter.id()));
        await().until(() -> letters.newest(500).isEmpty());
        provider.answers(new SendResult.BadContent("30007"));
        says("3 we need nurses", AnswerWay.BY_SENDING);
        phone = phone + "8";
        says("4 we need a road", AnswerWay.BY_SENDING);
        await().until(() -> letters.newest(10).size() >= 2);
        String page = browser.get("/desk/messages").body();
        String person = newestComment().getString("participant");

        assertThat(page).contains("The provider does not take it as it is.", "30007", TALKS + person);
        assertThat(browser.get(TALKS + person).body()).contains("Could not be sent", "30007");

        provider.answers(new SendResult.Sent(Optional.of("SM2")));
        StringBuilder chosen = new StringBuilder("_csrf=" + field(page, "_csrf"));
        letters.newest(10).forEach(letter -> chosen.append("&id=").append(encoded(letter.id())));
        browser.post("/desk/messages/resend", FORM, chosen.toString());

        assertThat(browser.get("/desk/messages").body()).contains("Messages on their way again: 2.", "There is none");
        await().until(() -> browser.get(TALKS + person).body().contains("The provider has it"));
    }
}
