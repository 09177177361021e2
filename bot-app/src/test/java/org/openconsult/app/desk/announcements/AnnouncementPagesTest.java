package org.openconsult.app.desk.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.PlayedProvider;
import org.openconsult.app.RunningApp;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.mailing.MailingState;
import org.openconsult.mailing.MailingTallies;
import org.openconsult.mailing.MailingWorker;
import org.openconsult.mailing.Mailings;
import org.openconsult.reminder.ReminderRule;
import org.openconsult.reminder.Reminders;
import org.openconsult.session.Facilitators;
import org.openconsult.storage.Storage;
import org.openconsult.turn.MessageFlow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A coordinator writes to many people, looks at it before, sends it, and sees what became of it. */
@RunningApp
@Import(PlayedProvider.class)
class AnnouncementPagesTest {
    private static final String PATH = "/desk/announcements";
    /** One that nobody wrote from before, whoever gets what. */
    private static final AtomicInteger PHONES = new AtomicInteger(100);

    @LocalServerPort
    private int port;

    @Autowired
    private MessageFlow flow;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Mailings mailings;

    @Autowired
    private MailingTallies tallies;

    @Autowired
    private MailingWorker worker;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Facilitators facilitators;

    @Autowired
    private Storage storage;

    @Autowired
    private PlayedProvider provider;

    private DeskVisitor desk;
    private final String words = "The meeting is on Friday " + UUID.randomUUID();

    @BeforeEach
    void open() {
        consultations.load(SamplePlan.openOn(LocalDate.now(ZoneOffset.UTC)));
        desk = DeskVisitor.administrator(port);
        says("+5016007" + PHONES.incrementAndGet(), "3 we need nurses");
    }

    private String consultation() {
        return consultations.current().orElseThrow().id();
    }

    private void says(String phone, String text) {
        flow.receive(new InboundMessage(
                new MessageKey("played:" + UUID.randomUUID()),
                new Address(new ChannelId("sms"), phone),
                text,
                List.of(),
                Optional.empty(),
                Instant.now(),
                Optional.empty(),
                false,
                AnswerWay.IN_REQUEST,
                Arrival.DIRECT));
    }

    /** The id of a draft of these words. */
    private String draft(String text) {
        Matcher id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"")
                .matcher(desk.get(PATH + "/new").body());
        assertThat(id.find()).isTrue();
        HttpResponse<String> kept = desk.post(
                PATH + "/new",
                PATH,
                Map.of("id", id.group(1), "text.en", text, "commented", "yes", "consultation", consultation()));
        assertThat(kept.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith(PATH + "/" + id.group(1)));
        return id.group(1);
    }

    @Test
    void showsWhatPeopleWouldGetAndSendsItOnlyWhenSomebodySaysThatTheyHaveReadIt() {
        String id = draft(words);
        String page = desk.get(PATH + "/" + id).body();
        assertThat(page).contains(words, "To get no more messages, send STOP.", "GSM-7", "cost about", "Send it to me");
        assertThat(provider.texts()).noneMatch(text -> text.contains(words));

        desk.post(PATH + "/" + id, PATH + "/" + id + "/schedule", Map.of("version", "1", "hours", "0"));
        assertThat(mailings.find(id)).map(mailing -> mailing.state()).hasValue(MailingState.DRAFT);

        desk.post(PATH + "/" + id, PATH + "/" + id + "/schedule", Map.of("version", "1", "hours", "0", "read", "true"));
        worker.step();
        assertThat(mailings.find(id)).map(mailing -> mailing.run()).hasValueSatisfying(run -> assertThat(run)
                .isPresent());
        assertThat(tallies.of(mailings.find(id).orElseThrow()).all()).isPositive();
        assertThat(desk.get(PATH + "/" + id).body()).contains("<progress", "people are done with");
        assertThat(desk.get(PATH).body()).contains(words);

        desk.post("/desk/people", PATH + "/" + id + "/cancel", Map.of());
        assertThat(mailings.find(id)).map(mailing -> mailing.state().isEnded()).hasValue(true);
    }

    @Test
    void goesToThePhoneOfWhoeverWroteItAloneWhenTheyTryIt() {
        String id = draft(words);
        Document turn = storage.collection(Storage.TURNS)
                .find(new Document("at", new Document("$exists", true)))
                .sort(new Document("at", -1))
                .first();
        assertThat(turn).isNotNull();
        facilitators.link(turn.getString("id"), turn.getLong("version"), Browser.ADMINISTRATOR, Instant.now());
        Matcher press = Pattern.compile("name=\"press\" value=\"([^\"]+)\"")
                .matcher(desk.get(PATH + "/" + id).body());
        assertThat(press.find()).isTrue();

        for (int pressed = 0; pressed < 2; pressed++) {
            desk.post(PATH + "/" + id, PATH + "/" + id + "/test", Map.of("press", press.group(1)));
            assertThat(desk.get(PATH + "/" + id).body()).contains("One message is on its way to you");
        }
        facilitators.unlink(turn.getString("id"), turn.getLong("version"));

        List<String> kept = new ArrayList<>();
        storage.collection(Storage.OUTBOX)
                .find()
                .forEach(message -> kept.add(message.getString("text") + message.getString("conversation")));
        assertThat(kept)
                .filteredOn(text -> text.contains(words))
                .singleElement()
                .asString()
                .endsWith(turn.getString("id"));
    }

    @Test
    void keepsWhatWasTypedWhereItCannotBeKeptAndTellsWhatIsMissingBeforeItIsSent() {
        HttpResponse<String> refused = desk.post(
                PATH + "/new",
                PATH,
                Map.of("id", UUID.randomUUID().toString(), "text.en", "x".repeat(2_001), "district", "toledo"));
        assertThat(refused.body()).contains("It was not kept", "xxxx");

        String wordless = draft("");
        assertThat(desk.get(PATH + "/" + wordless).body())
                .contains("It cannot be sent yet")
                .doesNotContain("/schedule");
    }

    @Test
    void switchesRemindersOn() {
        assertThat(desk.get("/desk/reminders").body()).contains("seven days before its last day");
        String page = desk.get("/desk/reminders").body();
        Matcher version = Pattern.compile("name=\"version\" value=\"([0-9]+)\"").matcher(page);
        assertThat(version.find()).isTrue();

        desk.post(
                "/desk/reminders",
                "/desk/reminders",
                Map.of(
                        "version",
                        version.group(1),
                        "rule",
                        "closes-tomorrow",
                        "day",
                        "2031-01-31",
                        "where",
                        "Punta Gorda, 2 pm"));

        assertThat(reminders.of(consultation()).rules()).containsExactly(ReminderRule.CLOSES_TOMORROW);
        assertThat(reminders.of(consultation()).meetings()).hasSize(1);
        assertThat(desk.get("/desk/reminders").body()).contains("Punta Gorda, 2 pm");
    }
}
