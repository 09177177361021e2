package org.openconsult.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.mailing.MailingFixture.NO_QUIET;
import static org.openconsult.mailing.MailingFixture.PLAIN;
import static org.openconsult.mailing.MailingFixture.WINDOWED;
import static org.openconsult.mailing.MailingFixture.WORDS;
import static org.openconsult.mailing.MailingFixture.saying;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Outcome;
import org.openconsult.channel.DeliveryStatus;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.MessageTemplate;
import org.openconsult.channel.SendResult;
import org.openconsult.consultation.Language;
import org.openconsult.delivery.DeadLetters;
import org.openconsult.delivery.DeathCause;
import org.openconsult.outbox.Outbox;
import org.openconsult.reply.Reply;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class MailingWorkerTest {
    private MailingFixture fixture;

    @BeforeEach
    void use(Storage storage) {
        fixture = new MailingFixture(storage);
    }

    private List<String> texts() {
        return fixture.provider.texts();
    }

    @Test
    void reachesEverybodyOnceAndTellsWhatBecameOfThem() {
        fixture.people(3);
        fixture.announced("a1");
        fixture.run(fixture.worker("one"), 4);

        assertThat(texts()).containsExactly(WORDS, WORDS, WORDS);
        assertThat(fixture.mailing("a1").state()).isEqualTo(MailingState.DONE);
        assertThat(fixture.tally("a1").of(Mark.Group.SENT)).isEqualTo(3);

        fixture.reports(fixture.provider.ids().get(0), DeliveryStatus.DELIVERED);
        fixture.reports(fixture.provider.ids().get(1), DeliveryStatus.FAILED);
        fixture.clock.move(Duration.ofMinutes(1));
        fixture.run(fixture.worker("one"), 1);

        assertThat(fixture.tally("a1").of(Mark.Group.DELIVERED)).isEqualTo(1);
        assertThat(fixture.tally("a1").of(Mark.Group.FAILED)).isEqualTo(1);
        assertThat(fixture.tally("a1").all()).isEqualTo(3);
    }

    @Test
    void sendsNothingToWhoHasThePhoneWhenTheMessageHasWaited() {
        fixture.people(2);
        fixture.announced("a1");
        fixture.worker("one").step();
        fixture.says("+5016000010", "new");
        fixture.says("+5016000010", "stop");
        fixture.clock.move(Duration.ofSeconds(2));
        fixture.run(fixture.worker("one"), 4);

        assertThat(fixture.provider.ids()).hasSize(1);
    }

    @Test
    void isOverOnTheNextDayWhereItReminds() {
        fixture.mailings.write("r1", 0, fixture.consultation(), MailingKind.REMINDER, MailingFixture.draft(), "amalia");
        fixture.mailings.schedule(
                "r1", 1, new Timing(MailingFixture.NOW, Duration.ZERO, MailingFixture.NO_QUIET), "amalia");
        Instant midnight = MailingFixture.NOW.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));

        assertThat(fixture.mailing("r1").isOver(midnight.minusSeconds(1))).isFalse();
        assertThat(fixture.mailing("r1").isOver(midnight)).isTrue();
        assertThat(fixture.announced("a1").isOver(midnight)).isFalse();
    }

    @Test
    void leavesOutAMailingThatCannotBeReadAndHoldsBackWhatIsOnItsWayOfIt() {
        fixture.people(2);
        fixture.announced("bad");
        MailingWorker worker = fixture.worker("one");
        worker.step();
        fixture.says("+5016000099", "3 we need nurses");
        fixture.announced("good");
        fixture.storage
                .collection(Storage.MAILINGS)
                .updateMany(new Document("id", "bad"), new Document("$set", new Document("state", "brand_new")));
        fixture.clock.move(Duration.ofSeconds(2));
        fixture.run(worker, 4);

        assertThat(fixture.tally("good").of(Mark.SENT)).isEqualTo(1);
        assertThat(fixture.provider.ids()).hasSize(1);
        assertThat(fixture.mailings.find("bad")).isEmpty();
        assertThat(fixture.mailings.of(fixture.consultation(), MailingKind.ANNOUNCEMENT))
                .extracting(Mailing::id)
                .containsExactly("good");
        assertThat(fixture.mailings.take(MailingStep.CANCEL, "bad", "amalia")).isEqualTo(Outcome.NOT_POSSIBLE);
    }

    @Test
    void leavesNothingBehindWhereItCannotStartAndTriesAgainAMinuteLater() {
        fixture.people(1);
        fixture.announced("a1");
        AtomicInteger tries = new AtomicInteger();
        MailingRoute route = new PeopleRoute(
                MailingKind.ANNOUNCEMENT,
                (mailing, each) -> {
                    IntStream.range(0, MailingPiece.LARGEST)
                            .forEach(number -> each.accept(new Recipient("p" + number, PLAIN)));
                    if (tries.incrementAndGet() == 1) {
                        throw new IllegalStateException();
                    }
                },
                saying(WORDS),
                fixture.letters(fixture.storage));
        MailingWorker worker = fixture.worker("one", route);
        fixture.run(worker, 3);

        assertThat(tries).hasValue(1);
        assertThat(fixture.storage.collection(Storage.MAILING_PIECES).countDocuments())
                .isZero();

        fixture.clock.move(Duration.ofMinutes(1));
        worker.step();
        assertThat(fixture.mailing("a1").state().isUnderWay()).isTrue();
    }

    @Test
    void deletesWhatACrashLeftOfAStartThatWasThenCancelled() {
        fixture.announced("a1");
        new MailingPieces(fixture.storage).keep("a1", "lost", each -> each.accept(new Recipient("p", PLAIN)));
        fixture.mailings.take(MailingStep.CANCEL, "a1", "amalia");
        fixture.worker("one").step();

        assertThat(fixture.storage.collection(Storage.MAILING_PIECES).countDocuments())
                .isZero();
    }

    @Test
    void findsOutWhatBecameOfMessagesThoughTheClockIsSetBack() {
        fixture.people(1);
        fixture.announced("a1");
        MailingWorker worker = fixture.worker("one");
        worker.step();
        worker.step();
        fixture.send();
        fixture.clock.move(Duration.ofHours(-1));
        worker.step();

        assertThat(fixture.tally("a1").of(Mark.SENT)).isEqualTo(1);
    }

    @Test
    void leavesOutWhoWantsNoMessagesOrIsForgottenOrHasGivenThePhoneAway() {
        fixture.people(5);
        fixture.says("+5016000014", "new");
        fixture.says("+5016000010", "stop");
        fixture.says("+5016000011", "forget me");
        fixture.says("+5016000011", "1");
        fixture.announced("a1");
        fixture.run(fixture.worker("one"), 4);

        assertThat(fixture.provider.ids()).hasSize(2);
        assertThat(fixture.tally("a1").of(Mark.OPTED_OUT)).isEqualTo(1);
        assertThat(fixture.tally("a1").of(Mark.ERASED)).isEqualTo(1);
        assertThat(fixture.tally("a1").of(Mark.ANOTHER_WRITES)).isEqualTo(1);
        assertThat(fixture.tally("a1").of(Mark.Group.SENT)).isEqualTo(2);
    }

    @Test
    void sendsNothingToWhoOptsOutWhileTheirMessageWaits() {
        fixture.people(2);
        fixture.announced("a1");
        fixture.worker("one").step();
        fixture.says("+5016000010", "stop");
        fixture.clock.move(Duration.ofSeconds(2));
        fixture.run(fixture.worker("one"), 4);

        assertThat(fixture.provider.ids()).hasSize(1);
        assertThat(fixture.tally("a1").of(Mark.STOPPED)).isEqualTo(1);
    }

    @Test
    void goesOnWhereAnotherInstanceDiedAndSendsNothingTwice() {
        fixture.people(30);
        fixture.announced("a1");
        AtomicInteger written = new AtomicInteger();
        MailingRoute route = fixture.route((mailing, to) -> {
            if (written.incrementAndGet() == 28) {
                throw new com.mongodb.MongoException("killed");
            }
            return saying(WORDS).of(mailing, to);
        });
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> fixture.worker("one", route).step())
                .isInstanceOf(com.mongodb.MongoException.class);
        fixture.send();
        assertThat(fixture.provider.ids()).hasSize(29);

        fixture.clock.move(Duration.ofSeconds(30));
        fixture.run(fixture.worker("two"), 6);

        assertThat(fixture.provider.ids()).hasSize(30).doesNotHaveDuplicates();
        assertThat(fixture.tally("a1").of(Mark.SENT)).isEqualTo(30);
    }

    @Test
    void marksWhatMayHaveBeenSentAndSendsItAgainOnlyWhenSomebodyAsks() {
        fixture.people(2);
        fixture.announced("a1");
        fixture.provider.answers(new SendResult.Unknown("HTTP 500"));
        fixture.run(fixture.worker("one"), 3);
        fixture.provider.answers(new SendResult.Sent(Optional.empty()));
        fixture.clock.move(Duration.ofHours(1));
        fixture.run(fixture.worker("one"), 3);

        assertThat(fixture.provider.ids()).hasSize(2);
        assertThat(fixture.tally("a1").of(Mark.IN_DOUBT)).isEqualTo(2);

        DeadLetters dead = new DeadLetters(fixture.storage, new Outbox(fixture.storage), fixture.clock);
        assertThat(dead.newest(10)).extracting(letter -> letter.cause()).containsOnly(DeathCause.IN_DOUBT);
        dead.resend(dead.newest(10).get(0).id());
        fixture.clock.move(Duration.ofHours(1));
        fixture.run(fixture.worker("one"), 3);

        assertThat(fixture.provider.ids()).hasSize(3);
        assertThat(fixture.tally("a1").of(Mark.SENT)).isEqualTo(1);
        assertThat(fixture.tally("a1").of(Mark.IN_DOUBT)).isEqualTo(1);
    }

    @Test
    void waitsWhileItIsPausedAndSendsNothingMoreOnceItIsCancelled() {
        fixture.people(30);
        fixture.announced("a1", Duration.ofSeconds(30), NO_QUIET);
        MailingWorker worker = fixture.worker("one");
        fixture.run(worker, 10);
        int before = fixture.provider.ids().size();
        assertThat(before).isBetween(9, 11);

        worker.step();
        fixture.mailings.take(MailingStep.PAUSE, "a1", "amalia");
        fixture.clock.move(Duration.ofSeconds(1));
        fixture.run(worker, 60);
        assertThat(fixture.provider.ids()).hasSize(before);

        fixture.mailings.take(MailingStep.RESUME, "a1", "amalia");
        fixture.run(worker, 5);
        int then = fixture.provider.ids().size();
        assertThat(then).isBetween(before + 4, before + 7);

        fixture.mailings.take(MailingStep.CANCEL, "a1", "amalia");
        fixture.clock.move(Duration.ofSeconds(1));
        fixture.run(worker, 60);
        assertThat(fixture.provider.ids()).hasSize(then);
        assertThat(fixture.tally("a1").of(Mark.Group.WAITING)).isEqualTo(30 - then);
        assertThat(fixture.mailing("a1").state()).isEqualTo(MailingState.CANCELLED);
    }

    @Test
    void rests() {
        fixture.people(3);
        fixture.announced(
                "a1", Duration.ZERO, new QuietHours(LocalTime.of(15, 0), LocalTime.of(16, 0), ZoneOffset.UTC));
        MailingWorker worker = fixture.worker("one");
        fixture.run(worker, 3);
        assertThat(fixture.provider.ids()).isEmpty();

        fixture.clock.move(Duration.ofHours(1));
        fixture.run(worker, 3);
        assertThat(fixture.provider.ids()).hasSize(3);
    }

    @Test
    void usesAnApprovedFormWhereNothingElseMayBeSentAnyMore() {
        fixture.says(WINDOWED, "windowed", "a", "3 we need nurses");
        fixture.clock.move(Duration.ofDays(2));
        fixture.says(WINDOWED, "windowed", "b", "3 we need nurses");
        fixture.announced("a1");
        fixture.run(fixture.worker("one"), 3);

        assertThat(fixture.windowed.messages()).singleElement().matches(sent -> sent.template()
                .isEmpty());
        assertThat(fixture.tally("a1").of(Mark.OUT_OF_WINDOW)).isEqualTo(1);

        MessageTemplate form = new MessageTemplate("HX1", List.of(WORDS));
        fixture.announced("a2");
        MailingContent content = (mailing, to) -> Optional.of(new Mailed(
                WORDS, new Reply(Language.ENGLISH, List.of(new Reply.Passage(WORDS)), List.of()), Optional.of(form)));
        fixture.run(fixture.worker("one", fixture.route(content)), 3);

        assertThat(fixture.windowed.messages()).hasSize(3);
        assertThat(fixture.windowed.messages().subList(1, 3))
                .extracting(DrawnMessage::template)
                .containsExactlyInAnyOrder(Optional.of(form), Optional.empty());
    }

    @Test
    void isToldOfOnceInTheTrailHoweverManyItReaches() {
        fixture.people(3);
        fixture.announced("a1");
        fixture.run(fixture.worker("one"), 3);

        assertThat(new AuditTrail(fixture.storage, fixture.clock)
                        .page(AuditFilter.ALL, Optional.empty(), 100)
                        .entries())
                .extracting(entry -> entry.action())
                .containsExactlyInAnyOrder(AuditAction.MAILING_WRITTEN, AuditAction.MAILING_SCHEDULED);
        assertThat(PLAIN).isNotEqualTo(WINDOWED);
    }
}
