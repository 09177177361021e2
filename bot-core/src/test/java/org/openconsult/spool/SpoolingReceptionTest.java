package org.openconsult.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openconsult.spool.Samples.PHONE;
import static org.openconsult.spool.Samples.ROOMY;
import static org.openconsult.spool.Samples.message;
import static org.openconsult.spool.Samples.sealing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.channel.Arrival;
import org.openconsult.inbox.ReceptionClosedException;

class SpoolingReceptionTest {
    private static final String OTHER = "+5016009999";

    @TempDir
    private Path path;

    private final WatchedDisk disk = new WatchedDisk();
    private final MemoryReception database = new MemoryReception();
    private final Outage outage = new Outage();
    private Spool spool;
    private SpoolReplay replay;
    private SpoolingReception reception;

    @BeforeEach
    void open() {
        open(ROOMY);
    }

    private void open(SpoolLimits limits) {
        spool = Spool.open(path, limits, sealing(1), disk);
        replay = new SpoolReplay(spool, database, outage);
        reception = new SpoolingReception(database, spool, outage);
    }

    @AfterEach
    void close() {
        spool.close();
    }

    @Test
    void isNotThereWhileAllIsWell() {
        assertThat(reception.receive(message("1", PHONE, "one")).messages()).hasSize(1);
        assertThat(spool.isEmpty()).isTrue();
        assertThat(database.taken()).allMatch(message -> message.arrival() == Arrival.DIRECT);
    }

    @Test
    void keepsAMessageSilentlyWhileTheDatabaseIsAway() {
        database.close();
        assertThat(reception.receive(message("1", PHONE, "one")).messages()).isEmpty();
        assertThat(disk.everythingIsForced()).isTrue();
        assertThat(spool.state().waiting()).isEqualTo(1);
    }

    @Test
    void keepsTheSameMessageOnce() {
        database.close();
        reception.receive(message("1", PHONE, "one"));
        assertThat(reception.receive(message("1", PHONE, "one")).messages()).isEmpty();
        database.open();
        replay.run();
        assertThat(database.texts()).containsExactly("one");
        assertThat(database.asked()).isEqualTo(2);
    }

    @Test
    void letsNobodyElseWaitForADatabaseThatIsAway() {
        database.close();
        reception.receive(message("1", PHONE, "one"));
        IntStream.range(0, 20).forEach(number -> reception.receive(message("m" + number, OTHER + number, "text")));
        assertThat(database.asked()).isEqualTo(1);

        replay.run();
        assertThat(database.asked()).isEqualTo(2);
        assertThat(spool.state().waiting()).isEqualTo(21);
    }

    @Test
    void triesOthersAtOnceWhenTheReplayGotOneThrough() {
        database.close();
        reception.receive(message("1", PHONE, "one"));
        reception.receive(message("2", PHONE, "two"));
        reception.receive(message("3", OTHER, "three"));
        database.closeAfter(1);
        replay.run();
        database.open();
        outage.ends();

        assertThat(reception.receive(message("4", "+5016005555", "four")).messages())
                .hasSize(1);
        assertThat(reception.receive(message("5", OTHER, "five")).messages()).isEmpty();
        assertThat(database.texts()).containsExactly("one", "four");
        replay.run();
        assertThat(database.texts()).containsExactly("one", "four", "two", "three", "five");
    }

    @Test
    void endsTheOutageWithTheFirstThatGetsThrough() {
        database.close();
        reception.receive(message("1", PHONE, "one"));
        database.open();
        assertThat(reception.receive(message("2", OTHER, "two")).messages()).isEmpty();
        replay.run();
        assertThat(outage.lasts()).isFalse();
        assertThat(reception.receive(message("3", OTHER, "three")).messages()).hasSize(1);
    }

    @Test
    void triesEachOneWhenTheSpoolCannotBeWritten() {
        database.close();
        disk.room = 0;
        assertThatThrownBy(() -> reception.receive(message("1", PHONE, "one")))
                .isInstanceOf(ReceptionClosedException.class);
        database.open();
        assertThat(reception.receive(message("1", PHONE, "one")).messages()).hasSize(1);
        assertThat(outage.lasts()).isFalse();
    }

    @Test
    void tellsTheProviderToTryAgainWhenTheSpoolIsFull() {
        spool.close();
        open(new SpoolLimits(1_000_000, 2, 3));
        database.close();
        reception.receive(message("1", PHONE, "one"));
        reception.receive(message("2", PHONE, "two"));
        assertThatThrownBy(() -> reception.receive(message("3", OTHER, "three")))
                .isInstanceOf(ReceptionClosedException.class);
        database.open();
        replay.run();
        assertThat(reception.receive(message("3", OTHER, "three")).messages()).hasSize(1);
    }

    @Test
    void leavesFaultsOfOursToTheCaller() {
        assertThatThrownBy(() -> reception.receive(message("1", PHONE, MemoryReception.POISON)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(spool.isEmpty()).isTrue();
    }

    /** Each person sends the next message after the one before was acknowledged, while the database comes and goes. */
    @Test
    void keepsEveryPersonsOrderWhileTheDatabaseComesAndGoes() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(9);
        try {
            List<Callable<Boolean>> people = new ArrayList<>();
            IntStream.range(0, 8)
                    .forEach(person -> people.add(() -> {
                        IntStream.range(0, 100)
                                .forEach(number -> reception.receive(
                                        message(person + "/" + number, PHONE + person, person + "/" + number)));
                        return true;
                    }));
            Future<?> weather = threads.submit(() -> {
                for (int round = 0; round < 400; round++) {
                    database.closeAfter(round % 7);
                    replay.run();
                }
            });
            for (Future<Boolean> person : threads.invokeAll(people)) {
                assertThat(person.get()).isTrue();
            }
            weather.get();
        } finally {
            threads.shutdownNow();
        }
        database.open();
        while (!spool.isEmpty()) {
            replay.run();
        }
        for (int person = 0; person < 8; person++) {
            String prefix = person + "/";
            assertThat(database.texts().stream().filter(text -> text.startsWith(prefix)))
                    .containsExactlyElementsOf(IntStream.range(0, 100)
                            .mapToObj(number -> prefix + number)
                            .toList());
        }
    }
}
