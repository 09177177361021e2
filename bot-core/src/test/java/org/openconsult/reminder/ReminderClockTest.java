package org.openconsult.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.audit.AuditTrail;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.mailing.Mailing;
import org.openconsult.mailing.MailingKind;
import org.openconsult.mailing.PeopleWhoWrote;
import org.openconsult.mailing.QuietHours;
import org.openconsult.reply.Reply;
import org.openconsult.reply.ReplyText;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class ReminderClockTest {
    private static final int SEGMENT = 160;

    private Storage storage;
    private PeopleWhoWrote people;
    private Reminders reminders;
    private ReminderClock clock;

    @BeforeEach
    void use(Storage given) {
        storage = given;
        people = new PeopleWhoWrote(storage);
        reminders = new Reminders(storage, new AuditTrail(storage, people.clock()));
        clock = new ReminderClock(
                people.consultations(), reminders, people.mailings(), QuietHours::none, people.clock());
    }

    private ActionPlan plan() {
        return people.plan();
    }

    private void on(ReminderRule... rules) {
        long seen = reminders.of(plan().id()).version();
        reminders.set(plan().id(), seen, Set.of(rules), List.of(), "amalia");
    }

    private void goTo(LocalDate day) {
        people.clock()
                .moveTo(day.atTime(LocalTime.NOON).atZone(plan().timeZone()).toInstant());
    }

    private List<Mailing> made() {
        return people.mailings().of(plan().id(), MailingKind.REMINDER);
    }

    private ReminderContent content(Duration pause, int most) {
        return new ReminderContent(storage, people.consultations(), Catalogs.shipped(), new ReminderCap(pause, most));
    }

    @Test
    void remindsOnceOnTheDayOfWhatIsSwitchedOn() {
        on(ReminderRule.CLOSES_IN_A_WEEK);
        LocalDate end = plan().publicConsultation().end();
        goTo(end.minusDays(8));
        clock.step();
        assertThat(made()).isEmpty();

        goTo(end.minusDays(7));
        clock.step();
        clock.step();
        people.says("+5016000001", "list");
        goTo(end.minusDays(7));
        people.send(MailingKind.REMINDER, content(Duration.ofDays(3), 4), 3);
        clock.step();

        assertThat(made()).hasSize(1);
        assertThat(people.sent()).singleElement().asString().contains("One week is left");

        goTo(end.minusDays(1));
        clock.step();
        assertThat(made()).hasSize(1);
    }

    @Test
    void spacesAndLimitsTheRemindersToOnePerson() {
        on(ReminderRule.HALF_WRITTEN, ReminderRule.CLOSES_TOMORROW);
        LocalDate end = plan().publicConsultation().end();
        goTo(end.minusDays(3));
        people.says("+5016000001", "comment 3");
        clock.step();
        people.send(MailingKind.REMINDER, content(Duration.ofDays(3), 4), 3);
        assertThat(people.sent()).singleElement().asString().contains("You began a comment");

        goTo(end.minusDays(1));
        clock.step();
        people.send(MailingKind.REMINDER, content(Duration.ofDays(3), 4), 3);
        assertThat(people.sent()).hasSize(1);
    }

    @Test
    void remindsNobodyOfACommentThatIsWritten() {
        on(ReminderRule.HALF_WRITTEN);
        goTo(plan().publicConsultation().end().minusDays(3));
        people.says("+5016000001", "3 we need nurses");
        clock.step();
        people.send(MailingKind.REMINDER, content(Duration.ofDays(3), 4), 3);

        assertThat(people.sent()).isEmpty();
    }

    @Test
    void fitsOneSegmentInEachLanguageWithHowToGetNoMore() {
        List<String> tooLong = new ArrayList<>();
        Map<ReminderRule, List<String>> arguments =
                Map.of(ReminderRule.MEETING_TOMORROW, List.of("27 Sept 2026", "x".repeat(MeetingDay.LONGEST)));
        for (String tag : List.of("en", "es", "bzj")) {
            for (ReminderRule rule : ReminderRule.values()) {
                Reply reply = new Reply(
                        new Language(tag),
                        List.of(
                                new Reply.Phrase(
                                        "reminder." + rule.word(),
                                        arguments.getOrDefault(rule, List.of("27 Sept 2026"))),
                                new Reply.Phrase("stop.offer")),
                        List.of());
                String text = new ReplyText(reply, Catalogs.shipped()).withoutChoices();
                if (text.length() > SEGMENT) {
                    tooLong.add(tag + " " + rule + " " + text.length());
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }
}
