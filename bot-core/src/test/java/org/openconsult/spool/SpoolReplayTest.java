package org.openconsult.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.spool.Samples.PHONE;
import static org.openconsult.spool.Samples.ROOMY;
import static org.openconsult.spool.Samples.message;
import static org.openconsult.spool.Samples.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;

class SpoolReplayTest {
    private static final String OTHER = "+5016009999";

    @TempDir
    private Path path;

    private final WatchedDisk disk = new WatchedDisk();
    private final MemoryReception reception = new MemoryReception();
    private final Outage outage = new Outage();
    private SpoolFolder folder;
    private Spool spool;
    private SpoolReplay replay;

    @BeforeEach
    void open() {
        folder = new SpoolFolder(path);
        spool = Spool.open(path, ROOMY, sealing(1), disk);
        replay = new SpoolReplay(spool, reception, outage);
    }

    @AfterEach
    void close() {
        spool.close();
    }

    @Test
    void keepsEachPersonsOrderWhenVeryMuchWaits() {
        for (int number = 0; number < 400; number++) {
            spool.keep(message("m" + number, "+50160012" + (10 + number % 7), number % 7 + ":" + number));
        }

        assertThat(replay.run()).isEqualTo(400);

        assertThat(spool.isEmpty()).isTrue();
        assertThat(reception.texts()).hasSize(400).doesNotHaveDuplicates();
        for (int person = 0; person < 7; person++) {
            String own = person + ":";
            assertThat(reception.texts().stream()
                            .filter(text -> text.startsWith(own))
                            .map(text -> Integer.parseInt(text.substring(2))))
                    .isSorted();
        }
    }

    @Test
    void handsOnInOrderAndMarked() {
        keep(PHONE, "one", "two");
        keep(OTHER, "three");
        assertThat(replay.run()).isEqualTo(3);
        assertThat(reception.texts()).containsExactly("one", "two", "three");
        assertThat(reception.taken())
                .allMatch(
                        message -> message.arrival() == Arrival.SPOOLED && message.answerWay() == AnswerWay.BY_SENDING);
        assertThat(spool.isEmpty()).isTrue();
        assertThat(folder.files()).isEmpty();
    }

    @Test
    void stopsWhereTheReceptionClosesAndGoesOnThere() {
        keep(PHONE, "one", "two", "three", "four");
        reception.closeAfter(2);
        assertThat(replay.run()).isEqualTo(2);
        assertThat(reception.asked()).isEqualTo(3);
        assertThat(spool.state().waiting()).isEqualTo(2);

        reception.open();
        assertThat(replay.run()).isEqualTo(2);
        assertThat(reception.texts()).containsExactly("one", "two", "three", "four");
    }

    @Test
    void handsOnAgainWhatWasNotDoneWithWhenTheProcessDied() {
        keep(PHONE, "one", "two", "three");
        reception.closeAfter(2);
        replay.run();
        spool.close();

        reception.open();
        open();
        replay.run();
        assertThat(reception.texts()).containsExactly("one", "two", "three");
    }

    @Test
    void neverMarksDoneBeforeTheReceptionHasReturned() {
        keep(PHONE, "one");
        SpoolReplay watched = new SpoolReplay(
                spool,
                message -> {
                    assertThat(spool.holdsBack(message)).isTrue();
                    assertThat(folder.files()).hasSize(1);
                    return reception.receive(message);
                },
                outage);
        assertThat(watched.run()).isEqualTo(1);
        assertThat(reception.texts()).containsExactly("one");
    }

    @Test
    void setsAsideWhatIsRefusedAgainAndAgainWhileOthersGoOn() {
        keep(PHONE, "one", MemoryReception.POISON, "behind it");
        keep(OTHER, "two");
        replay.run();
        assertThat(reception.texts()).containsExactly("one", "two");
        replay.run();
        assertThat(folder.setAside()).isEmpty();
        replay.run();
        assertThat(folder.setAside()).hasSize(1);
        assertThat(spool.state().setAside()).isEqualTo(1);
        assertThat(reception.texts()).containsExactly("one", "two", "behind it");
        assertThat(spool.isEmpty()).isTrue();
    }

    @Test
    void leavesWhatIsRefusedWhereItIsWhenItCannotBeSetAside() {
        keep(PHONE, MemoryReception.POISON);
        disk.room = 0;
        for (int pass = 0; pass < 5; pass++) {
            replay.run();
        }
        assertThat(spool.state().waiting()).isEqualTo(1);
        disk.room = Long.MAX_VALUE;
        replay.run();
        assertThat(spool.isEmpty()).isTrue();
        assertThat(folder.setAside()).hasSize(1);
    }

    @Test
    void setsAsideWhatWasDamagedSinceTheStart() {
        keep(PHONE, "one", "two", "three");
        Path file = folder.onlyFile();
        byte[] bytes = SpoolFolder.read(file);
        bytes[SegmentScan.of(bytes).get(1).offset() + 50] ^= 1;
        SpoolFolder.write(file, bytes);

        replay.run();
        assertThat(reception.texts()).containsExactly("one", "three");
        assertThat(folder.setAside()).hasSize(1);
    }

    @Test
    void goesOnWhenAFileIsGone() throws IOException {
        keep(PHONE, "one");
        Files.delete(folder.onlyFile());
        replay.run();
        assertThat(spool.isEmpty()).isTrue();
    }

    @Test
    void survivesWordsThatOverflowTheStack() {
        keep(PHONE, "one");
        keep(OTHER, "two");
        SpoolReplay overflowing = new SpoolReplay(
                spool,
                message -> {
                    if (message.text().equals("one")) {
                        throw new StackOverflowError();
                    }
                    return reception.receive(message);
                },
                outage);
        List.of(1, 2, 3).forEach(pass -> overflowing.run());
        assertThat(reception.texts()).containsExactly("two");
        assertThat(folder.setAside()).hasSize(1);
    }

    @Test
    void handsNothingOnOnceItIsStopped() {
        keep(PHONE, "one");
        replay.stop(Duration.ZERO);
        assertThat(replay.run()).isZero();
        assertThat(reception.asked()).isZero();
    }

    private void keep(String from, String... texts) {
        Stream.of(texts).forEach(text -> spool.keep(message(text, from, text)));
    }
}
