package org.openconsult.teams.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.inbox.Answer;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;
import org.openconsult.teams.played.Activities;
import org.openconsult.teams.played.RecordingReception;

/** A request waits as long as it may, whatever the database does. */
@ExtendWith(DatabaseExtension.class)
class IntakeThreadsTest {
    private final RecordingReception reception = new RecordingReception();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void whatIsLateIsNotAcknowledgedAndTakenInAllTheSame(Storage storage) throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        reception.hangsAt(gate);
        Reception slow = message -> {
            Answer answer = reception.receive(message);
            arrived.countDown();
            return answer;
        };
        try (IntakeThreads threads = new IntakeThreads(new Product(storage).intake(slow), Duration.ofMillis(100))) {
            assertThatThrownBy(() -> threads.take(Activities.personal("message", "text: 'hi'")))
                    .isInstanceOf(ReceptionClosedException.class);
            gate.countDown();
            assertThat(arrived.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void moreThanFitAreToldToComeAgainAtOnce(Storage storage) {
        reception.hangsAt(gate);
        try (IntakeThreads threads = new IntakeThreads(new Product(storage).intake(reception), Duration.ofMillis(1))) {
            for (int activity = 0; activity < 130; activity++) {
                assertThatThrownBy(() -> threads.take(Activities.personal("message", "text: 'hi'")))
                        .isInstanceOf(ReceptionClosedException.class);
            }
            gate.countDown();
        }
    }

    @Test
    void whatIsDoneInTimeIsAnswered(Storage storage) {
        try (IntakeThreads threads = new IntakeThreads(new Product(storage).intake(reception), Duration.ofMinutes(1))) {
            assertThat(threads.take(Activities.personal("message", "text: 'hi'"))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(reception.received()).hasSize(1);
    }

    @Test
    void aFaultIsTheRequestsToReport(Storage storage) {
        reception.failsNext(new IllegalStateException("a fault"));
        try (IntakeThreads threads = new IntakeThreads(new Product(storage).intake(reception), Duration.ofMinutes(1))) {
            assertThatThrownBy(() -> threads.take(Activities.personal("message", "text: 'hi'")))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
