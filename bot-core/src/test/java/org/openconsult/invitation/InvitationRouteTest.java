package org.openconsult.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.contact.ContactStore.PLAN;
import static org.openconsult.contact.ContactStore.card;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Reason;
import org.openconsult.channel.Address;
import org.openconsult.channel.Channel;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.ChannelTraits;
import org.openconsult.channel.Channels;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendLimits;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.Transport;
import org.openconsult.channel.TransportId;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.contact.Contact;
import org.openconsult.contact.ContactStore;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.delivery.OutboxObserver;
import org.openconsult.delivery.OutboxSettings;
import org.openconsult.delivery.OutboxWorker;
import org.openconsult.delivery.SteppedWorker;
import org.openconsult.mailing.Audience;
import org.openconsult.mailing.Mailing;
import org.openconsult.mailing.MailingDraft;
import org.openconsult.mailing.MailingKind;
import org.openconsult.mailing.MailingLeave;
import org.openconsult.mailing.MailingStep;
import org.openconsult.mailing.Mailings;
import org.openconsult.mailing.Mark;
import org.openconsult.mailing.Posted;
import org.openconsult.mailing.Recipient;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.outbox.Spending;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.Participants;
import org.openconsult.reply.Phrasebook;
import org.openconsult.reply.Reply;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class InvitationRouteTest {
    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final KeyRing KEYS = new KeyRing(List.of(new byte[32]));
    private static final String ANA = "+5016001234";
    private static final String WORDS = "The city asks for comments on its plan. Reply LISTA.";

    private Storage storage;
    private ContactStore store;
    private Mailings mailings;
    private InvitationRoute route;

    @BeforeEach
    void use(Storage fresh) {
        storage = fresh;
        store = new ContactStore(storage, KEYS, CLOCK);
        mailings = new Mailings(storage, new AuditTrail(storage, CLOCK), CLOCK);
        Consultations consultations = new Consultations(storage, CLOCK);
        consultations.load(SamplePlan.openOn(LocalDate.of(2026, 11, 22)));
        Catalogs words = Catalogs.shipped();
        route = new InvitationRoute(
                store.contacts,
                store.list,
                store.places,
                consultations,
                new InvitationText(words),
                new Channels(List.of(new Texts())),
                List.of(new Provider()),
                new Outbox(storage),
                new AddressSeal(KEYS, new SecureRandom()),
                CLOCK);
    }

    /** As many segments as there are pieces of 160 characters. */
    private static final class Texts implements Channel {
        @Override
        public ChannelId id() {
            return new ChannelId("sms");
        }

        @Override
        public ChannelTraits traits() {
            throw new UnsupportedOperationException("Nobody talks here");
        }

        @Override
        public List<DrawnMessage> draw(Reply reply, Phrasebook words) {
            StringBuilder text = new StringBuilder();
            for (Reply.Part part : reply.parts()) {
                if (part instanceof Reply.Passage passage) {
                    text.append(passage.text());
                } else if (part instanceof Reply.Phrase phrase) {
                    text.append(' ').append(words.say(reply.language(), phrase.key(), phrase.arguments()));
                }
            }
            return List.of(
                    new DrawnMessage(text.toString(), List.of(), Optional.of("GSM-7"), (text.length() + 159) / 160));
        }
    }

    private static final class Provider implements Transport {
        @Override
        public TransportId id() {
            return new TransportId("test");
        }

        @Override
        public ChannelId channel() {
            return new ChannelId("sms");
        }

        @Override
        public String provider() {
            return "Test";
        }

        @Override
        public boolean sends() {
            return true;
        }

        @Override
        public SendLimits limits() {
            return new SendLimits(10, false, Duration.ZERO);
        }

        @Override
        public SendResult send(OutgoingMessage message) {
            throw new UnsupportedOperationException("Nothing is sent here");
        }
    }

    private Mailing mailing(String id, String words, Map<String, String> about) {
        mailings.write(
                id,
                0,
                PLAN,
                MailingKind.INVITATION,
                new MailingDraft(
                        Map.of(Language.SPANISH, words, Language.ENGLISH, words), Map.of(), Audience.ALL, about),
                "rosa");
        return mailings.find(id).orElseThrow();
    }

    private List<String> recipients(Mailing mailing) {
        List<Recipient> all = new ArrayList<>();
        route.recipients(mailing, all::add);
        return all.stream().map(Recipient::name).toList();
    }

    private List<Document> out() {
        return storage.collection(Storage.OUTBOX).find().into(new ArrayList<>());
    }

    private Contact only() {
        return store.all().get(0);
    }

    @Test
    void invitesWhoeverFitsAndCanBeWrittenToFirst() {
        store.take(
                card("Ana", "sms", ANA),
                card("Eva", "email", "eva@example.org"),
                card("Leo", "whatsapp", "+5016001235"));

        assertThat(recipients(mailing("one", WORDS, Map.of("district", "toledo", "language", "es"))))
                .hasSize(1);
        assertThat(recipients(mailing("two", WORDS, Map.of("stakeholder", "media"))))
                .isEmpty();
    }

    @Test
    void saysItOnceHoweverOftenAndByHowManyItIsAsked() throws Exception {
        store.take(card("Ana", "sms", ANA));
        Mailing mailing = mailing("one", WORDS, Map.of());
        String ana = only().id();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<Posted> work = () -> route.post(mailing, ana);
            for (Future<Posted> done : both.invokeAll(List.of(work, work))) {
                assertThat(done.get()).isEqualTo(new Posted.OnItsWay(0));
            }
        } finally {
            both.shutdown();
        }

        assertThat(out()).singleElement().satisfies(entry -> {
            assertThat(entry.getString("_id")).isEqualTo(route.message(mailing, ana, 0));
            assertThat(entry.getString("text")).contains(WORDS, "ALTO");
            assertThat(entry.getString("mailing")).isEqualTo("one");
        });
        assertThat(only().invited()).contains(new Contact.Invited("one", route.message(mailing, ana, 0), NOW));
        assertThat(recipients(mailing)).isEmpty();
        assertThat(route.post(mailing("two", WORDS, Map.of()), ana)).isEqualTo(new Posted.Not(Mark.TOO_OFTEN));
        assertThat(out()).hasSize(1);
    }

    @Test
    void goesOnWhereACrashCameAfterItWasNoted() {
        store.take(card("Ana", "sms", ANA));
        Mailing mailing = mailing("one", WORDS, Map.of());
        Contact ana = only();
        store.contacts.invite(ana, new Contact.Invited("one", route.message(mailing, ana.id(), 0), NOW));

        assertThat(route.post(mailing, ana.id())).isEqualTo(new Posted.OnItsWay(0));
        assertThat(out()).hasSize(1);
    }

    @Test
    void writesToNobodyWhoWroteRefusedOrWasForgotten() {
        store.take(card("Ana", "sms", ANA));
        Mailing mailing = mailing("one", WORDS, Map.of());
        String ana = only().id();
        Address address = new Address(new ChannelId("sms"), ANA);
        new Participants(storage, new Fingerprints(KEYS))
                .learn(
                        store.contacts.writer(address),
                        address.channel(),
                        1,
                        NOW,
                        new HashMap<>(Map.of(Participants.OPTED_OUT_AT, Date.from(NOW))),
                        Set.of());

        assertThat(recipients(mailing)).isEmpty();
        assertThat(route.post(mailing, ana)).isEqualTo(new Posted.Not(Mark.OPTED_OUT));
        store.removal.remove(ana, Reason.of(Optional.of("They rang and asked for it")), "rosa");
        assertThat(route.post(mailing, ana)).isEqualTo(new Posted.Not(Mark.ERASED));
        assertThat(out()).isEmpty();
    }

    @Test
    void isNotWelcomeAnyMoreOnceTheyRefusedOnWhatsAppWhileItWaited() {
        store.take(card("Ana", "sms", ANA));
        Mailing mailing = mailing("one", WORDS, Map.of());
        String ana = only().id();
        route.post(mailing, ana);
        OutboxEntry waiting =
                new Outbox(storage).find(route.message(mailing, ana, 0)).orElseThrow();
        assertThat(route.isWelcome(waiting)).isTrue();

        Address address = new Address(new ChannelId("whatsapp"), ANA);
        new Participants(storage, new Fingerprints(KEYS))
                .learn(
                        store.contacts.writer(address),
                        address.channel(),
                        1,
                        NOW,
                        new HashMap<>(Map.of(Participants.OPTED_OUT_AT, Date.from(NOW))),
                        Set.of());
        assertThat(route.isWelcome(waiting)).isFalse();
    }

    private OutboxWorker sender() {
        return new OutboxWorker(
                "sender",
                storage,
                new AddressSeal(KEYS, new SecureRandom()),
                new Participants(storage, new Fingerprints(KEYS)),
                List.of(new Provider()),
                OutboxSettings.defaults(),
                new Spending(storage, () -> ZoneOffset.UTC, CLOCK),
                OutboxObserver.NONE,
                new MailingLeave(mailings, () -> List.of(route)),
                CLOCK,
                new Random(1));
    }

    @Test
    void invitesAgainWhoseMessageWasTakenBackBeforeItLeft() {
        store.take(card("Ana", "sms", ANA));
        String ana = only().id();
        Mailing one = mailing("one", WORDS, Map.of());
        route.post(one, ana);
        mailings.take(MailingStep.CANCEL, "one", "rosa");
        SteppedWorker.drain(sender(), new TransportId("test"));
        Mailing two = mailing("two", WORDS, Map.of());

        assertThat(recipients(two)).containsExactly(ana);
        assertThat(route.post(two, ana)).isEqualTo(new Posted.OnItsWay(0));
        assertThat(out())
                .extracting(entry -> entry.getString("_id"))
                .containsExactlyInAnyOrder(route.message(one, ana, 0), route.message(two, ana, 0));
        assertThat(route.post(one, ana)).isEqualTo(new Posted.Not(Mark.TOO_OFTEN));
        assertThat(recipients(mailing("three", WORDS, Map.of()))).isEmpty();

        store.removal.remove(ana, Reason.of(Optional.of("They rang and asked for it")), "rosa");
        assertThat(out()).allSatisfy(InvitationRouteTest::goesNowhere);
    }

    private static void goesNowhere(Document entry) {
        assertThat(entry.get("address", Binary.class).length()).isZero();
    }

    @Test
    void forgetsWhereItWentThoughACrashCameBetween() {
        store.take(card("Ana", "sms", ANA));
        String ana = only().id();
        Mailing mailing = mailing("one", WORDS, Map.of());
        route.post(mailing, ana);
        Document kept = out().get(0);
        store.removal.remove(ana, Reason.of(Optional.of("They rang and asked for it")), "rosa");
        storage.collection(Storage.OUTBOX).replaceOne(new Document("_id", kept.getString("_id")), kept);

        assertThat(route.post(mailing, ana)).isEqualTo(new Posted.Not(Mark.ERASED));
        assertThat(out()).singleElement().satisfies(InvitationRouteTest::goesNowhere);
    }

    @Test
    void forgetsWhereTheInvitationWent() {
        store.take(card("Ana", "sms", ANA));
        String ana = only().id();
        route.post(mailing("one", WORDS, Map.of()), ana);

        store.removal.remove(ana, Reason.of(Optional.of("They rang and asked for it")), "rosa");

        assertThat(out()).singleElement().satisfies(InvitationRouteTest::goesNowhere);
    }

    @Test
    void isOneSegmentOrNotSent() {
        store.take(card("Ana", "sms", ANA));
        String ana = only().id();

        assertThat(route.post(mailing("long", "x".repeat(150), Map.of()), ana))
                .isEqualTo(new Posted.Not(Mark.TOO_LONG));
        assertThat(route.post(mailing("none", " ", Map.of()), ana)).isEqualTo(new Posted.Not(Mark.NOTHING_TO_SAY));
        assertThat(only().invited()).isEmpty();
        assertThat(out()).isEmpty();
    }
}
