package org.openconsult.app.mailing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openconsult.announcement.AnnouncementContent;
import org.openconsult.announcement.AnnouncementPreview;
import org.openconsult.announcement.AudiencePeople;
import org.openconsult.announcement.OwnPhone;
import org.openconsult.app.settings.DataFolder;
import org.openconsult.audit.AuditTrail;
import org.openconsult.channel.Channels;
import org.openconsult.channel.Transport;
import org.openconsult.consultation.Consultations;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.correspondence.Writing;
import org.openconsult.mailing.MailedLetters;
import org.openconsult.mailing.Mailing;
import org.openconsult.mailing.MailingKind;
import org.openconsult.mailing.MailingLeave;
import org.openconsult.mailing.MailingRoute;
import org.openconsult.mailing.MailingTallies;
import org.openconsult.mailing.MailingWorker;
import org.openconsult.mailing.Mailings;
import org.openconsult.mailing.PeopleRoute;
import org.openconsult.mailing.Recipient;
import org.openconsult.outbox.Outbox;
import org.openconsult.participant.Participants;
import org.openconsult.reminder.ReminderClock;
import org.openconsult.reminder.ReminderContent;
import org.openconsult.reminder.Reminders;
import org.openconsult.session.Facilitators;
import org.openconsult.storage.Shift;
import org.openconsult.storage.Storage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

@Configuration(proxyBeanMethods = false)
class MailingConfiguration {
    /** Another instance goes on so long after one has died, at most twice as long. */
    private static final Duration SHIFT = Duration.ofSeconds(10);

    @Bean
    Mailings mailings(Storage storage, AuditTrail trail, Clock clock) {
        return new Mailings(storage, trail, clock);
    }

    @Bean
    MailingTallies mailingTallies(Storage storage) {
        return new MailingTallies(storage);
    }

    @Bean
    MailingLeave mailingLeave(Mailings mailings, ObjectProvider<MailingRoute> routes) {
        return new MailingLeave(
                mailings, SingletonSupplier.of(() -> routes.stream().toList()));
    }

    @Bean
    MailedLetters mailedLetters(
            Storage storage,
            Participants participants,
            Outbox outbox,
            Channels channels,
            Catalogs words,
            List<Transport> transports,
            @Qualifier("simulator") Transport simulator,
            Clock clock) {
        return new MailedLetters(storage, participants, outbox, channels, words, all(transports, simulator), clock);
    }

    @Bean
    AudiencePeople audiencePeople(Storage storage, DataFolder folder) {
        return new AudiencePeople(storage, folder.sorting());
    }

    @Bean
    AnnouncementPreview announcementPreview(AudiencePeople people, Channels channels, Catalogs words) {
        return new AnnouncementPreview(people, channels, words);
    }

    @Bean
    OwnPhone ownPhone(Storage storage, Facilitators facilitators, Writing writing) {
        return new OwnPhone(storage, facilitators, writing);
    }

    @Bean
    MailingRoute announcementsRoute(Consultations consultations, AudiencePeople people, MailedLetters letters) {
        return new PeopleRoute(
                MailingKind.ANNOUNCEMENT,
                (mailing, each) -> named(consultations, people, mailing, each),
                new AnnouncementContent(consultations),
                letters);
    }

    @Bean
    Reminders reminders(Storage storage, AuditTrail trail) {
        return new Reminders(storage, trail);
    }

    @Bean
    ReminderClock reminderClock(
            Consultations consultations,
            Reminders reminders,
            Mailings mailings,
            MailingSettings settings,
            Clock clock) {
        return new ReminderClock(consultations, reminders, mailings, settings::quiet, clock);
    }

    @Bean
    MailingRoute remindersRoute(
            Storage storage,
            Consultations consultations,
            Catalogs words,
            MailingSettings settings,
            AudiencePeople people,
            MailedLetters letters) {
        return new PeopleRoute(
                MailingKind.REMINDER,
                (mailing, each) -> named(consultations, people, mailing, each),
                new ReminderContent(storage, consultations, words, settings.remindersCap()),
                letters);
    }

    /** Those of a mailing's audience. */
    private static void named(
            Consultations consultations, AudiencePeople people, Mailing mailing, Consumer<Recipient> each) {
        consultations
                .find(mailing.consultation())
                .ifPresent(consultation -> people.each(
                        consultation.plan(),
                        mailing.draft().audience(),
                        one -> each.accept(new Recipient(one.name(), one.channel()))));
    }

    @Bean
    MailingWorker mailingWorker(
            Storage storage,
            Mailings mailings,
            List<MailingRoute> routes,
            List<Transport> transports,
            @Qualifier("simulator") Transport simulator,
            Clock clock) {
        List<Transport> senders =
                all(transports, simulator).stream().filter(Transport::sends).toList();
        return new MailingWorker(
                storage,
                new Shift(storage, "mailings", UUID.randomUUID().toString(), SHIFT),
                mailings,
                routes,
                channel -> senders.stream()
                        .filter(sender -> sender.channel().equals(channel))
                        .mapToDouble(sender -> sender.limits().perSecond())
                        .sum(),
                () -> UUID.randomUUID().toString(),
                clock);
    }

    private static List<Transport> all(List<Transport> transports, Transport simulator) {
        return Stream.concat(transports.stream(), Stream.of(simulator)).toList();
    }
}
