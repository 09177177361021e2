package org.openconsult.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.delivery.OutboxFixture.SETTINGS;

import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.SendLimits;
import org.openconsult.channel.SendResult;
import org.openconsult.outbox.Spending;
import org.openconsult.outbox.Urgency;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

/** It is nine in the morning in Belize; five segments a day may go out. */
@ExtendWith(DatabaseExtension.class)
class BudgetTest {
    private OutboxFixture fixture;
    private OutboxWorker worker;

    @BeforeEach
    void use(Storage storage) {
        fixture = new OutboxFixture(storage);
        fixture.transport.limitedTo(new SendLimits(100_000, true, Duration.ZERO, OptionalLong.of(5)));
        worker = fixture.worker("one");
    }

    @Test
    void holdsAnnouncementsBackOnceTheDaysSegmentsAreUsedAndSaysSoOnce() {
        announce("a1", 2);
        announce("b2", 3);
        announce("c3", 1);
        announce("d4", 1);
        fixture.drain(worker);
        fixture.drainAfter(Duration.ofHours(14), worker);

        assertThat(fixture.transport.texts()).containsExactly("a1/1-0", "b2/1-0");
        assertThat(fixture.counts.told).containsOnlyOnce("spent until 2026-11-21T06:00:00Z");
    }

    @Test
    void sendsRepliesAllTheSame() {
        announce("a1", 5);
        announce("b2", 1);
        fixture.drain(worker);
        fixture.keep("c3", 1, 0);
        fixture.drainAfter(SETTINGS.poll(), worker);

        assertThat(fixture.transport.texts()).containsExactly("a1/1-0", "c3/1-0");
    }

    @Test
    void goesOnWithAnnouncementsWhenTheNextDayBegins() {
        announce("a1", 5);
        announce("b2", 1);
        fixture.drain(worker);
        fixture.drainAfter(Duration.ofHours(15).plusSeconds(1), worker);

        assertThat(fixture.transport.texts()).containsExactly("a1/1-0", "b2/1-0");
    }

    @Test
    void countsRepliesTooSinceTheyCostAsMuch() {
        fixture.keep(fixture.entry("a1", 1, 0, Urgency.REPLY, fixture.transport.id(), 5));
        announce("b2", 1);
        fixture.drain(worker);

        assertThat(fixture.transport.texts()).containsExactly("a1/1-0");
    }

    @Test
    void countsWhatMayHaveGoneOutAndNotWhatDidNot() {
        fixture.transport.then(new SendResult.Unknown("no answer")).then(new SendResult.BadContent("30007"));
        announce("a1", 2);
        announce("b2", 3);
        fixture.drain(worker);

        assertThat(fixture.spending().soFar(fixture.transport.id())).isEqualTo(2);
    }

    @Test
    void countsWhatOtherInstancesSent() {
        OutboxFixture other = fixture.over(fixture.storage);
        other.spending().count(other.transport.id(), 5);
        other.spending().settle();
        fixture.spending().soFar(fixture.transport.id());
        fixture.spending().settle();

        announce("a1", 1);
        fixture.drain(worker);

        assertThat(fixture.transport.handed()).isEmpty();
    }

    @Test
    void countsNothingTwiceHoweverOftenItIsSettled() {
        fixture.spending().count(fixture.transport.id(), 3);
        fixture.spending().settle();
        fixture.spending().settle();
        fixture.spending().count(fixture.transport.id(), 1);

        assertThat(fixture.spending().soFar(fixture.transport.id())).isEqualTo(4);
        assertThat(fixture.storage.collection(Storage.SPENDING).find().first())
                .containsEntry("_id", "test/2026-11-20")
                .containsEntry("segments", 3L);
    }

    private void announce(String conversation, int segments) {
        fixture.keep(fixture.entry(conversation, 1, 0, Urgency.ANNOUNCEMENT, fixture.transport.id(), segments));
    }

    @Test
    void countsOnWhileNobodyCanSayWhichDayItIs() {
        AtomicBoolean away = new AtomicBoolean();
        Spending spending = new Spending(
                fixture.storage,
                () -> {
                    if (away.get()) {
                        throw new MongoTimeoutException("away");
                    }
                    return ZoneId.of("America/Belize");
                },
                fixture.clock);
        spending.count(fixture.transport.id(), 1);
        away.set(true);
        spending.count(fixture.transport.id(), 2);

        assertThat(spending.soFar(fixture.transport.id())).isEqualTo(3);
    }
}
