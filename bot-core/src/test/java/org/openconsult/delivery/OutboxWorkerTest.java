package org.openconsult.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.delivery.OutboxFixture.NOW;
import static org.openconsult.delivery.OutboxFixture.SETTINGS;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.Address;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.SendResult;
import org.openconsult.outbox.Farewells;
import org.openconsult.outbox.Notices;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.outbox.Urgency;
import org.openconsult.participant.Participants;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

/** One worker, and what becomes of what it sends. */
@ExtendWith(DatabaseExtension.class)
class OutboxWorkerTest {
    private static final SendResult.RetryAfter BUSY = new SendResult.RetryAfter(Optional.empty(), false, "503");
    private final List<String> looks = new CopyOnWriteArrayList<>();
    private OutboxFixture fixture;
    private OutboxWorker worker;

    @BeforeEach
    void use(Storage storage) {
        fixture = new OutboxFixture(storage);
        worker = fixture.worker("one");
    }

    @Test
    void sendsWhatIsKept() {
        String id = fixture.keep("a1", 1, 0);
        fixture.drain(worker);

        assertThat(fixture.transport.handed()).singleElement().satisfies(handed -> {
            assertThat(handed.id()).isEqualTo(id);
            assertThat(handed.to()).isEqualTo("+501a1");
        });
        assertThat(fixture.history(id)).containsExactly("claimed", "sent");
        assertThat(fixture.queued()).isEmpty();
        assertThat(fixture.counts.told).containsExactly("sent");
    }

    @Test
    void saysANoticeOnceForEachReasonAndInTheirOrder() {
        Notices notices =
                new Notices(new Outbox(fixture.storage), OutboxFixture.lookup(), fixture.seal(), fixture.clock);
        Address group = new Address(
                fixture.entry("a1", 1, 0, Urgency.REPLY, fixture.transport.id(), 1)
                        .channel(),
                "-1");
        for (long reason : List.of(8L, 7L, 8L, 9L)) {
            notices.say(
                    fixture.transport.id(),
                    group,
                    reason,
                    new DrawnMessage("notice " + reason, List.of(), Optional.empty(), 1));
        }
        fixture.drain(worker);
        fixture.drainAfter(SETTINGS.poll(), worker);

        assertThat(fixture.transport.texts()).containsExactly("notice 7", "notice 8", "notice 9");
        assertThat(fixture.transport.handed()).allMatch(handed -> handed.to().equals("-1"));
    }

    @Test
    void sendsNothingTwiceThatIsKeptAgain() {
        OutboxEntry entry = fixture.entry("a1", 1, 0, Urgency.REPLY, fixture.transport.id(), 1);
        fixture.keep(entry);
        fixture.keep(entry);
        fixture.drain(worker);
        fixture.keep(entry);
        assertThat(fixture.queued()).hasSize(1);

        fixture.drainAfter(SETTINGS.poll(), worker);

        assertThat(fixture.transport.handed()).hasSize(1);
        assertThat(fixture.queued()).isEmpty();
    }

    @Test
    void keepsAMessageAsItIs() {
        OutboxEntry entry = fixture.entry("a1", 3, 2, Urgency.ANNOUNCEMENT, fixture.transport.id(), 2);
        fixture.keep(entry);

        assertThat(new Outbox(fixture.storage).find(entry.id())).contains(entry);
    }

    @Test
    void sendsWhatWasHeardWithoutWaitingForTheNextLook() {
        Outbox outbox = new Outbox(fixture.storage, worker::hear);
        fixture.drain(worker);

        outbox.keep(fixture.entry("a1", 1, 0, Urgency.REPLY, fixture.transport.id(), 1));
        fixture.keep("b2", 1, 0);
        fixture.drain(worker);

        assertThat(fixture.transport.texts()).containsExactly("a1/1-0");
        fixture.drainAfter(SETTINGS.poll(), worker);
        assertThat(fixture.transport.texts()).containsExactly("a1/1-0", "b2/1-0");
    }

    @Test
    void sendsAConversationsMessagesInOrder() {
        for (long turn : new long[] {10, 9, 2, 1}) {
            fixture.keep("a1", turn, 0);
            fixture.keep("a1", turn, 1);
        }
        fixture.drain(worker);

        assertThat(fixture.transport.texts())
                .containsExactly("a1/1-0", "a1/1-1", "a1/2-0", "a1/2-1", "a1/9-0", "a1/9-1", "a1/10-0", "a1/10-1");
    }

    @Test
    void holdsLaterMessagesBackBehindOneThatWaits() {
        fixture.keep("a1", 1, 0);
        fixture.keep("a1", 1, 1);
        fixture.keep("a1", 1, 2);
        fixture.keep("b2", 1, 0);
        fixture.transport
                .then(message -> fixture.transport.taken())
                .then(message -> fixture.transport.taken())
                .then(BUSY);
        fixture.drain(worker);
        assertThat(fixture.transport.texts()).containsExactly("a1/1-0", "b2/1-0", "a1/1-1");

        fixture.drainAfter(Duration.ofMillis(900), worker);
        assertThat(fixture.transport.handed()).hasSize(3);
        fixture.drainAfter(Duration.ofSeconds(2), worker);

        assertThat(fixture.transport.texts()).containsExactly("a1/1-0", "b2/1-0", "a1/1-1", "a1/1-1", "a1/1-2");
    }

    @Test
    void goesOnBehindOneThatIsDead() {
        fixture.keep("a1", 1, 0);
        fixture.keep("a1", 1, 1);
        fixture.transport.then(new SendResult.BadContent("21617"));
        fixture.drain(worker);

        assertThat(fixture.transport.texts()).containsExactly("a1/1-0", "a1/1-1");
        assertThat(fixture.history("a1/1-0")).containsExactly("claimed", "dead");
        assertThat(fixture.queued()).isEmpty();
    }

    @Test
    void waitsLongerAfterEachFailureAndGivesUpInTheEnd() {
        String id = fixture.keep("a1", 1, 0);
        for (int failure = 0; failure < SETTINGS.mostFailures(); failure++) {
            fixture.transport.then(BUSY);
        }
        for (int minute = 0; minute < 120; minute++) {
            fixture.drainAfter(Duration.ofMinutes(1), worker);
        }

        assertThat(fixture.transport.handed()).hasSize(SETTINGS.mostFailures());
        assertThat(fixture.delivery(id).state())
                .isEqualTo(new DeliveryState.Dead(DeathCause.ATTEMPTS_EXHAUSTED, "503"));
        assertThat(fixture.counts.told).contains("dead ATTEMPTS_EXHAUSTED");
    }

    @Test
    void obeysTheProvidersPauseToTheSecond() {
        fixture.keep("a1", 1, 0);
        fixture.keep("b2", 1, 0);
        fixture.transport.then(new SendResult.RetryAfter(Optional.of(Duration.ofSeconds(17)), false, "429"));
        fixture.drain(worker);
        assertThat(fixture.transport.texts()).containsExactly("a1/1-0", "b2/1-0");

        fixture.clock.moveTo(NOW.plusMillis(16_999));
        fixture.drain(worker);
        assertThat(fixture.transport.handed()).hasSize(2);
        fixture.clock.moveTo(NOW.plusSeconds(17));
        fixture.drain(worker);

        assertThat(fixture.transport.texts()).containsExactly("a1/1-0", "b2/1-0", "a1/1-0");
    }

    @Test
    void sendsAgainWhatMayNotHaveBeenSentAndMarksIt() {
        String id = fixture.keep("a1", 1, 0);
        fixture.transport.then(new SendResult.Unknown("cut"));
        fixture.drain(worker);
        fixture.drainAfter(Duration.ofSeconds(59), worker);
        assertThat(fixture.transport.handed()).hasSize(1);

        fixture.drainAfter(Duration.ofSeconds(1), worker);

        assertThat(fixture.transport.handed()).hasSize(2);
        assertThat(fixture.history(id)).containsExactly("claimed", "unknown", "claimed", "sent");
        assertThat(fixture.delivery(id).doubted()).isTrue();
        assertThat(fixture.counts.told).containsExactly("doubted", "retried cut", "sent");
    }

    @Test
    void takesWhatThrowsAsUnknown() {
        String id = fixture.keep("a1", 1, 0);
        fixture.transport.then(message -> {
            throw new IllegalStateException("a mistake in a provider's module");
        });
        fixture.drain(worker);

        assertThat(fixture.delivery(id).state())
                .isInstanceOfSatisfying(DeliveryState.Unknown.class, unknown -> assertThat(unknown.reason())
                        .isEqualTo("IllegalStateException"));
    }

    @Test
    void doesNotSendWhatNobodyWaitsForAnyMore() {
        String old = fixture.keep("a1", 1, 0);
        fixture.clock.move(SETTINGS.replyExpiry());
        String fresh = fixture.keep("a1", 2, 0);
        OutboxEntry later = fixture.entry("b2", 1, 0, Urgency.ANNOUNCEMENT, fixture.transport.id(), 1);
        fixture.keep(later);
        fixture.drain(worker);

        assertThat(fixture.transport.texts()).containsExactly(fresh, later.id());
        assertThat(fixture.history(old)).containsExactly("expired");
        assertThat(fixture.counts.told).contains("expired");
    }

    @Test
    void sendsWhatIsOneMomentYounger() {
        fixture.keep("a1", 1, 0);
        fixture.clock.move(SETTINGS.replyExpiry().minusMillis(1));
        fixture.drain(worker);

        assertThat(fixture.transport.handed()).hasSize(1);
    }

    @Test
    void marksAPersonWhoIsStoppedAsOptedOut() {
        fixture.person("a1", 1);
        fixture.keep("a1", 1, 0);
        fixture.transport.then(new SendResult.Stopped("21610"));
        fixture.drain(worker);

        assertThat(fixture.history("a1/1-0")).containsExactly("claimed", "stopped");
        assertThat(fixture.newestPerson("a1"))
                .containsKey(Participants.OPTED_OUT_AT)
                .containsEntry("turn", 1L);
        assertThat(fixture.stored(Storage.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void optsNobodyOutWhenAMessageWasErasedBeforeItWentOut() {
        fixture.person("a1", 1);
        String id = fixture.keep("a1", 1, 0);
        new Farewells(fixture.storage, fixture.whereabouts()).eraseAddress(id);
        fixture.drain(worker);

        assertThat(fixture.transport.handed()).isEmpty();
        assertThat(fixture.history(id)).containsExactly("claimed", "stopped");
        assertThat(fixture.newestPerson("a1")).doesNotContainKey(Participants.OPTED_OUT_AT);
        assertThat(fixture.queued()).isEmpty();
    }

    @Test
    void letsWhoWroteLaterHaveTheLastWord() {
        fixture.person("a1", 5);
        fixture.keep("a1", 4, 0);
        fixture.transport.then(new SendResult.Stopped("21610"));
        fixture.drain(worker);

        assertThat(fixture.newestPerson("a1")).doesNotContainKey(Participants.OPTED_OUT_AT);
    }

    @Test
    void finishesWhatACrashLeftBehindAFinalState() {
        fixture.person("a1", 1);
        fixture.person("b2", 1);
        leaveOnly("a1/1-0", fixture.keep("a1", 1, 0), new SendResult.Stopped("21610"));
        leaveOnly("b2/1-0", fixture.keep("b2", 1, 0), new SendResult.BadContent("21617"));
        fixture.drain(worker);

        assertThat(fixture.transport.handed()).isEmpty();
        assertThat(fixture.newestPerson("a1")).containsKey(Participants.OPTED_OUT_AT);
        assertThat(fixture.stored(Storage.DEAD_LETTERS)).hasSize(1);
        assertThat(fixture.queued()).isEmpty();
    }

    /** Stores the state and nothing that follows from it. */
    private void leaveOnly(String expected, String id, SendResult result) {
        assertThat(id).isEqualTo(expected);
        DeliveryLog log = new DeliveryLog(fixture.storage);
        Lease lease = new Lease("died", NOW.plusSeconds(30));
        DeliveryLog.Entry claim = log.change(log.newest(id), new DeliveryEvent.Claim(lease, NOW, 12, false), NOW)
                .after();
        log.change(claim, new DeliveryEvent.Ended(1, result, NOW, 12, false), NOW);
    }

    @Test
    void repliesBeforeItAnnounces() {
        for (int person = 0; person < 3; person++) {
            fixture.keep(fixture.entry("a" + person, 1, 0, Urgency.ANNOUNCEMENT, fixture.transport.id(), 1));
        }
        fixture.keep("b1", 1, 0);
        fixture.keep("b2", 1, 0);
        fixture.drain(worker);

        assertThat(fixture.transport.texts()).startsWith("b1/1-0", "b2/1-0").hasSize(5);
    }

    @Test
    void letsNobodyWaitForSomebodyWhoHasMany() {
        for (int turn = 1; turn <= 20; turn++) {
            fixture.keep("a1", turn, 0);
        }
        fixture.clock.move(Duration.ofSeconds(1));
        fixture.keep("b2", 1, 0);
        fixture.keep("b2", 2, 0);
        fixture.drain(worker);

        assertThat(fixture.transport.texts().subList(0, 4)).containsExactly("a1/1-0", "b2/1-0", "a1/2-0", "b2/2-0");
    }

    @Test
    void reachesEverybodyHoweverLongTheQueueIs() {
        OutboxSettings smallPages = OutboxFixture.withBatch(3);
        OutboxWorker small = fixture.worker("small", smallPages, fixture.transport);
        for (int person = 0; person < 10; person++) {
            fixture.keep("a" + person, 1, 0);
            fixture.keep("a" + person, 2, 0);
        }
        for (int look = 0; look < 20; look++) {
            fixture.drainAfter(smallPages.poll(), small);
        }

        assertThat(fixture.transport.handed()).hasSize(20);
        for (int person = 0; person < 10; person++) {
            String who = "a" + person + "/";
            assertThat(fixture.transport.texts().stream().filter(text -> text.startsWith(who)))
                    .containsExactly(who + "1-0", who + "2-0");
        }
    }

    @Test
    void reachesTheOthersBehindAPageOfWhichNothingCanBeSent() {
        OutboxSettings smallPages = OutboxFixture.withBatch(3);
        OutboxWorker small = fixture.worker("small", smallPages, fixture.transport);
        for (int person = 0; person < 3; person++) {
            fixture.keep("a" + person, 1, 0);
            fixture.transport.then(new SendResult.RetryAfter(Optional.of(Duration.ofHours(1)), false, "busy"));
        }
        fixture.drain(small);
        fixture.keep("b1", 1, 0);
        for (int look = 0; look < 3; look++) {
            fixture.drainAfter(smallPages.poll(), small);
        }

        assertThat(fixture.transport.texts()).contains("b1/1-0");
    }

    @Test
    void looksForNoConversationAloneWhileMoreWaitsThanAPageHolds() {
        OutboxFixture watched = watched();
        OutboxWorker small = watched.worker("small", OutboxFixture.withBatch(3), watched.transport);
        Outbox outbox = new Outbox(watched.storage, small::hear);
        for (int person = 0; person < 10; person++) {
            watched.keep("a" + person, 1, 0);
        }
        watched.drain(small);
        looks.clear();

        for (int person = 0; person < 10; person++) {
            outbox.keep(watched.entry("b" + person, 1, 0, Urgency.REPLY, watched.transport.id(), 1));
        }
        for (int look = 0; look < 20; look++) {
            watched.drainAfter(SETTINGS.poll(), small);
        }

        assertThat(watched.transport.handed()).hasSize(20);
        assertThat(looks).isEmpty();
    }

    @Test
    void sendsAnnouncementsThatWereHeardWithoutALookForAnyOfThem() {
        OutboxFixture watched = watched();
        OutboxWorker worker = watched.worker("one");
        Outbox outbox = new Outbox(watched.storage, worker::hear);
        watched.drain(worker);

        for (int person = 0; person < 10; person++) {
            outbox.keep(watched.entry("a" + person, 1, 0, Urgency.ANNOUNCEMENT, watched.transport.id(), 1));
        }
        watched.drain(worker);

        assertThat(watched.transport.handed()).hasSize(10);
        assertThat(looks).isEmpty();
    }

    @Test
    void sendsAnAnnouncementOnceThatIsHeardAgainAndFoundToo() {
        Outbox outbox = new Outbox(fixture.storage, worker::hear);
        OutboxEntry entry = fixture.entry("a1", 1, 0, Urgency.ANNOUNCEMENT, fixture.transport.id(), 1);
        fixture.drain(worker);

        outbox.keep(entry);
        outbox.queue(entry);
        fixture.drain(worker);
        outbox.queue(entry);
        fixture.drainAfter(SETTINGS.poll(), worker);

        assertThat(fixture.transport.texts()).containsExactly("a1/1-0");
        assertThat(fixture.queued()).isEmpty();
    }

    @Test
    void repliesAtOnceWhileMoreIsAnnouncedThanAPageHolds() {
        OutboxWorker small = fixture.worker("small", OutboxFixture.withBatch(3), fixture.transport);
        Outbox outbox = new Outbox(fixture.storage, small::hear);
        for (int person = 0; person < 10; person++) {
            fixture.keep(fixture.entry("a" + person, 1, 0, Urgency.ANNOUNCEMENT, fixture.transport.id(), 1));
        }
        fixture.drain(small);
        int announced = fixture.transport.texts().size();

        outbox.keep(fixture.entry("b1", 1, 0, Urgency.REPLY, fixture.transport.id(), 1));
        fixture.drain(small);

        assertThat(announced).isLessThan(10);
        assertThat(fixture.transport.texts()).endsWith("b1/1-0");
    }

    /** One whose questions for one conversation are written down. */
    private OutboxFixture watched() {
        return new OutboxFixture(DatabaseExtension.storage(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                if (event.getCommandName().equals("find")
                        && event.getCommand().getDocument("filter").containsKey("conversation")
                        && event.getCommand().getDocument("filter").isString("conversation")) {
                    looks.add(event.getCommand().getDocument("filter").toJson());
                }
            }
        }));
    }

    @Test
    void givesUpWhatNobodyHereCanSend() {
        String id = fixture.keep(
                fixture.entry("a1", 1, 0, Urgency.REPLY, new org.openconsult.channel.TransportId("gone"), 1));
        worker.sweep();
        assertThat(fixture.history(id)).isEmpty();

        fixture.clock.move(SETTINGS.unsendableAfter().plusMillis(1));
        worker.sweep();

        assertThat(fixture.history(id)).containsExactly("dead");
        assertThat(fixture.stored(Storage.DEAD_LETTERS)).singleElement().satisfies(letter -> assertThat(letter)
                .containsEntry("cause", "NOBODY_SENDS"));
        assertThat(fixture.queued()).isEmpty();
        assertThat(fixture.counts.told)
                .containsExactly("queued 1 since " + NOW, "queued 1 since " + NOW, "dead NOBODY_SENDS");
    }

    @Test
    void looksAtTheOthersBesideOneThatCannotBeRead() {
        String id = fixture.keep("a1", 1, 0);
        fixture.storage.collection(Storage.OUTBOX).deleteOne(com.mongodb.client.model.Filters.eq("_id", id));
        fixture.keep("b2", 1, 0);
        fixture.drain(worker);

        assertThat(fixture.transport.texts()).containsExactly("b2/1-0");
    }

    @Test
    void tellsNoWordsAndNoAddressByAccident() {
        OutboxEntry entry = fixture.entry("a1", 1, 0, Urgency.REPLY, fixture.transport.id(), 1);
        assertThat(entry.toString()).doesNotContain("+501");
        assertThat(new DrawnMessage("secret words", List.of(), Optional.empty(), 1).toString())
                .doesNotContain("secret");
    }
}
