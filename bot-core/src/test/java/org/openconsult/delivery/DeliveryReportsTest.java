package org.openconsult.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openconsult.delivery.OutboxFixture.NOW;
import static org.openconsult.delivery.OutboxFixture.report;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.DeliveryReport;
import org.openconsult.channel.DeliveryStatus;
import org.openconsult.channel.SendResult;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.participant.Participants;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class DeliveryReportsTest {
    private OutboxFixture fixture;
    private OutboxWorker worker;

    @BeforeEach
    void use(Storage storage) {
        fixture = new OutboxFixture(storage);
        worker = fixture.worker("one");
    }

    @Test
    void moveForwardOnly() {
        String id = sent();
        for (DeliveryStatus status : List.of(
                DeliveryStatus.SENT,
                DeliveryStatus.DELIVERED,
                DeliveryStatus.SENT,
                DeliveryStatus.FAILED,
                DeliveryStatus.ACCEPTED)) {
            fixture.reports().report(report(id, status));
        }

        assertThat(status(id)).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(fixture.delivery(id).doubted()).isFalse();
    }

    @Test
    void storeNothingWhenTheyComeTwice() {
        String id = sent();
        fixture.reports().report(report(id, DeliveryStatus.DELIVERED));
        List<String> before = fixture.history(id);
        fixture.reports().report(report(id, DeliveryStatus.DELIVERED));

        assertThat(fixture.history(id)).isEqualTo(before).containsExactly("claimed", "sent", "sent");
    }

    @Test
    void countWhenTheyComeBeforeTheSendReturned() {
        String id = fixture.keep("a1", 1, 0);
        fixture.transport.then(message -> {
            fixture.reports().report(report(id, DeliveryStatus.DELIVERED));
            return new SendResult.Sent(Optional.of("SM1"));
        });
        fixture.drain(worker);

        assertThat(status(id)).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(fixture.history(id)).containsExactly("claimed", "sent");
        assertThat(fixture.delivery(id).doubted()).isFalse();
        assertThat(fixture.queued()).isEmpty();
    }

    @Test
    void spareASecondSendingOfWhatWasUnknown() {
        String id = fixture.keep("a1", 1, 0);
        fixture.transport.then(new SendResult.Unknown("cut"));
        fixture.drain(worker);
        fixture.reports().report(report(id, DeliveryStatus.SENT));
        fixture.drainAfter(OutboxFixture.SETTINGS.unknownPause(), worker);

        assertThat(fixture.transport.handed()).hasSize(1);
        assertThat(fixture.queued()).isEmpty();
        assertThat(fixture.history(id)).containsExactly("claimed", "unknown", "sent");
    }

    @Test
    void takeALetterBackThatWasGivenUp() {
        String id = fixture.keep("a1", 1, 0);
        fixture.transport.then(new SendResult.BadContent("21617"));
        fixture.drain(worker);
        assertThat(fixture.stored(Storage.DEAD_LETTERS)).hasSize(1);
        fixture.reports().report(report(id, DeliveryStatus.DELIVERED));

        assertThat(fixture.stored(Storage.DEAD_LETTERS)).isEmpty();
        assertThat(status(id)).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    void tellOfAnswersThatWereNeverQueued() {
        turn("0a1b", 7);
        fixture.reports().report(report("0a1b/7-0", DeliveryStatus.DELIVERED));
        fixture.reports().report(report("0a1b/7-0", DeliveryStatus.SENT));

        assertThat(status("0a1b/7-0")).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(fixture.history("0a1b/7-0")).containsExactly("sent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0a1b/8-0",
                "0a1b/7-100",
                "0a1b/7",
                "0a1b/7-x",
                "0a1b/99999999999999999999-0",
                "",
                "nothing",
                "a/b/c-1",
                "0a1b/7-0/1",
                "{\"$gt\":\"\"}"
            })
    void ofNothingWeKnowChangeNothing(String id) {
        turn("0a1b", 7);
        fixture.reports().report(report(id, DeliveryStatus.DELIVERED));

        assertThat(fixture.stored(Storage.DELIVERIES)).isEmpty();
        assertThat(fixture.counts.told).containsExactly("reported on nothing");
    }

    @Test
    void markWhoIsStopped() {
        fixture.person("a1", 1);
        String id = sent();
        DeliveryReport stopped =
                new DeliveryReport(id, Optional.of("SM1"), DeliveryStatus.FAILED, Optional.of("21610"), true);
        fixture.reports().report(stopped);
        fixture.reports().report(stopped);

        assertThat(fixture.newestPerson("a1"))
                .containsEntry(Participants.OPTED_OUT_AT, Date.from(NOW))
                .containsEntry("version", 2L);
    }

    @Test
    void markWhoIsStoppedByAnAnswerThatWasNeverQueued() {
        fixture.person("0a1b", 1);
        turn("0a1b", 7);
        fixture.reports()
                .report(new DeliveryReport(
                        "0a1b/7-0", Optional.empty(), DeliveryStatus.FAILED, Optional.of("21610"), true));

        assertThat(fixture.newestPerson("0a1b")).containsKey(Participants.OPTED_OUT_AT);
    }

    @Test
    void areToComeAgainWhileTheDatabaseIsAway() {
        String id = sent();
        Outage outage = new Outage(fixture.storage);
        StoredDeliveryReports reports = new StoredDeliveryReports(
                outage.storage(),
                new Participants(outage.storage(), OutboxFixture.lookup()),
                fixture.counts,
                fixture.clock);
        outage.begin();

        assertThatThrownBy(() -> reports.report(report(id, DeliveryStatus.DELIVERED)))
                .isInstanceOf(ReceptionClosedException.class)
                .hasMessageNotContaining(id);
        outage.end();
        reports.report(report(id, DeliveryStatus.DELIVERED));
        assertThat(status(id)).isEqualTo(DeliveryStatus.DELIVERED);
    }

    private String sent() {
        String id = fixture.keep("a1", 1, 0);
        fixture.drain(worker);
        return id;
    }

    private void turn(String conversation, long number) {
        fixture.storage
                .versions(Storage.TURNS)
                .add(
                        conversation,
                        number,
                        new Document("transport", "test").append("participant", "person-" + conversation));
    }

    private DeliveryStatus status(String id) {
        return ((DeliveryState.Sent) fixture.delivery(id).state()).status();
    }
}
