package org.openconsult.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openconsult.spool.Samples.NOW;
import static org.openconsult.spool.Samples.PHONE;
import static org.openconsult.spool.Samples.ROOMY;
import static org.openconsult.spool.Samples.message;
import static org.openconsult.spool.Samples.sealing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.CommentForm;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.channel.ProviderAnswer;
import org.openconsult.channel.Tap;
import org.openconsult.consultation.Language;
import org.openconsult.inbox.ReceptionClosedException;
import tools.jackson.databind.json.JsonMapper;

class SpoolTest {
    @TempDir
    private Path path;

    private final WatchedDisk disk = new WatchedDisk();
    private SpoolFolder folder;

    @BeforeEach
    void name() {
        folder = new SpoolFolder(path);
    }

    @Test
    void findsEverythingInOrderAfterARestart() {
        try (Spool spool = open()) {
            IntStream.range(0, 50).forEach(number -> spool.keep(message("m" + number, PHONE, "text " + number)));
        }
        assertThat(folder.texts())
                .isEqualTo(IntStream.range(0, 50)
                        .mapToObj(number -> "text " + number)
                        .toList());
    }

    @Test
    void keepsTheOrderInWhichTheyCameWhateverTheClockDoes() {
        try (Spool spool = open()) {
            spool.keep(message("1", PHONE, "first", NOW));
            spool.keep(message("2", PHONE, "second, an hour earlier", NOW.minusSeconds(3600)));
            spool.keep(message("3", PHONE, "third, a year later", NOW.plusSeconds(31_536_000)));
        }
        assertThat(folder.texts()).containsExactly("first", "second, an hour earlier", "third, a year later");
    }

    @Test
    void keepsAllThatAMessageIs() throws Exception {
        InboundMessage whole = new InboundMessage(
                new MessageKey("telegram:7/8/é"),
                new Address(new ChannelId("telegram"), "chat 42"),
                "¿Qué? 🙂 half a pair: \ud83d \"quoted\"\n\u0000",
                List.of(Attachment.VOICE, Attachment.IMAGE),
                Optional.of(new Language("es")),
                NOW.plusNanos(123_456_789),
                Optional.of(ProviderAnswer.STOP),
                true,
                AnswerWay.IN_REQUEST,
                Arrival.DIRECT,
                Optional.of(new MessageKey("telegram:7/8/e")),
                Optional.of(new Tap("8", Optional.of("1k2j"))),
                Optional.of(new CommentForm(
                        3,
                        Optional.of("oppose"),
                        Optional.of("media"),
                        Optional.of("Radio"),
                        Optional.of("session"),
                        Optional.of("nurses"))));
        try (Spool spool = open()) {
            spool.keep(whole);
            assertThat(spool.read(spool.waiting().get(0))).isEqualTo(whole.afterSpool());
        }
    }

    @Test
    void readsAFormThatWasKeptBeforeFormsToldTheCommitmentsId() {
        assertThat(JsonMapper.shared()
                        .readValue("{\"about\":3,\"stance\":\"oppose\"}", CommentForm.class)
                        .commitment())
                .isEmpty();
    }

    @Test
    void keepsAMessageOnceHoweverOftenItComes() {
        try (Spool spool = open()) {
            spool.keep(message("1", PHONE, "one"));
            spool.keep(message("1", PHONE, "one"));
            assertThat(spool.state().waiting()).isEqualTo(1);
        }
        try (Spool again = open()) {
            again.keep(message("1", PHONE, "one"));
        }
        assertThat(folder.texts()).containsExactly("one");
    }

    @Test
    void showsNoAddressAndNoWordsToWhoeverLooksIntoItsFiles() {
        try (Spool spool = open()) {
            spool.keep(message("1", PHONE, "we need nurses"));
        }
        assertThat(new String(SpoolFolder.read(folder.onlyFile()), StandardCharsets.ISO_8859_1))
                .doesNotContain("6001234")
                .doesNotContain("nurses")
                .doesNotContain("plain");
    }

    @Test
    void letsNobodyElseOpenItsFiles() throws IOException {
        try (Spool spool = open()) {
            spool.keep(message("1", PHONE, "one"));
            assertThat(Files.getPosixFilePermissions(folder.onlyFile())).hasSize(2);
        }
    }

    @Test
    void opensWhatWasSealedBeforeTheKeyWasReplaced() {
        try (Spool spool = open()) {
            spool.keep(message("1", PHONE, "one"));
        }
        try (Spool rotated = Spool.open(path, ROOMY, sealing(2, 1), disk)) {
            assertThat(rotated.state().waiting()).isEqualTo(1);
            rotated.keep(message("2", PHONE, "two"));
        }
        MemoryReception reception = new MemoryReception();
        try (Spool rotated = Spool.open(path, ROOMY, sealing(2, 1), disk)) {
            new SpoolReplay(rotated, reception, new Outage()).run();
        }
        assertThat(reception.texts()).containsExactly("one", "two");
    }

    @Test
    void setsAsideWhatNoKeyOpensAndTakesItBackWhenTheKeyIsThere() throws IOException {
        try (Spool spool = open()) {
            spool.keep(message("1", PHONE, "one"));
        }
        try (Spool without = Spool.open(path, ROOMY, sealing(2), disk)) {
            assertThat(without.state().setAside()).isEqualTo(1);
            assertThat(without.isEmpty()).isTrue();
        }
        Path aside = folder.setAside().get(0);
        Files.move(aside, path.resolve(aside.getFileName()));

        assertThat(folder.texts()).containsExactly("one");
    }

    @Test
    void refusesWhatDoesNotFitAndTakesItWhenThereIsRoomAgain() {
        try (Spool spool = Spool.open(path, new SpoolLimits(1500, 100, 3), sealing(1), disk)) {
            int kept = fill(spool);
            assertThat(kept).isBetween(2, 10);
            assertThat(spool.state().full()).isTrue();
            assertThat(spool.state().bytes()).isLessThanOrEqualTo(1500);

            new SpoolReplay(spool, new MemoryReception(), new Outage()).run();

            assertThat(spool.state().full()).isFalse();
            assertThat(spool.state().bytes()).isZero();
            spool.keep(message("after", PHONE, "after"));
        }
        assertThat(folder.texts()).containsExactly("after");
    }

    @Test
    void refusesMoreMessagesThanMayWait() {
        try (Spool spool = Spool.open(path, new SpoolLimits(1_000_000, 3, 3), sealing(1), disk)) {
            assertThat(fill(spool)).isEqualTo(3);
            assertThat(spool.state().full()).isTrue();
            spool.keep(message("m0", PHONE, "one that is there is no new one"));
        }
    }

    private static int fill(Spool spool) {
        for (int number = 0; number < 100; number++) {
            try {
                spool.keep(message("m" + number, PHONE, "text"));
            } catch (ReceptionClosedException full) {
                assertThat(full).hasMessage("The spool is full");
                return number;
            }
        }
        return 100;
    }

    @Test
    void forcesBeforeItAcknowledges() throws Exception {
        try (Spool spool = open()) {
            for (int number = 0; number < 20; number++) {
                spool.keep(message("m" + number, PHONE, "text"));
                assertThat(disk.everythingIsForced()).isTrue();
            }
        }
    }

    @Test
    void acknowledgesTheSameMessageNotBeforeItIsForcedForTheFirst() throws Exception {
        try (Spool spool = open()) {
            AtomicBoolean acknowledged = new AtomicBoolean();
            Thread second = new Thread(() -> {
                spool.keep(message("1", PHONE, "one"));
                acknowledged.set(true);
            });
            disk.beforeForce = () -> {
                disk.beforeForce = () -> {};
                second.start();
                while (second.getState() != Thread.State.WAITING && second.isAlive()) {
                    Thread.onSpinWait();
                }
                assertThat(acknowledged).isFalse();
                assertThat(spool.waiting()).isEmpty();
            };
            spool.keep(message("1", PHONE, "one"));
            second.join();
            assertThat(acknowledged).isTrue();
        }
    }

    @Test
    void keepsWhatManyThreadsBringAtOnceWithFewerForces() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Callable<Boolean>> calls = new ArrayList<>();
        try (Spool spool = open()) {
            for (int number = 0; number < 1_000; number++) {
                InboundMessage message = message("m" + number / 2, PHONE + number / 2, "text " + number / 2);
                calls.add(() -> {
                    spool.keep(message);
                    return true;
                });
            }
            int before = disk.forces.get();
            for (Future<Boolean> kept : threads.invokeAll(calls)) {
                assertThat(kept.get()).isTrue();
            }
            assertThat(disk.forces.get() - before).isLessThan(500);
        } finally {
            threads.shutdownNow();
        }
        assertThat(folder.texts())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 500)
                        .mapToObj(number -> "text " + number)
                        .toList());
    }

    @Test
    void leavesNothingHalfWrittenWhenTheDiskIsFull() {
        try (Spool spool = open()) {
            spool.keep(message("1", PHONE, "one"));
            for (int room = 0; room < 200; room += 7) {
                disk.room = room;
                assertRefused(spool, message("2", PHONE, "two"));
            }
            assertThat(spool.state().problem()).isPresent();
            disk.room = Long.MAX_VALUE;
            spool.keep(message("3", PHONE, "three"));
            assertThat(spool.state().problem()).isEmpty();
        }
        assertThat(folder.texts()).containsExactly("one", "three");
        assertThat(folder.setAside()).isEmpty();
    }

    @Test
    void goesOnInAnotherFileWhenAHalfWrittenEntryCannotBeTakenBack() {
        try (Spool spool = open()) {
            spool.keep(message("1", PHONE, "one"));
            disk.room = 100;
            disk.truncateFails = true;
            assertRefused(spool, message("2", PHONE, "two"));
            disk.room = Long.MAX_VALUE;
            spool.keep(message("3", PHONE, "three"));
            assertThat(folder.files()).hasSize(2);
        }
        assertThat(folder.texts()).containsExactly("one", "three");
        assertThat(folder.setAside()).isEmpty();
    }

    @Test
    void acknowledgesNothingThatWasNotForced() {
        try (Spool spool = open()) {
            spool.keep(message("1", PHONE, "one"));
            disk.forceFails = true;
            assertRefused(spool, message("2", PHONE, "two"));
            assertRefused(spool, message("2", PHONE, "two"));
            assertThat(spool.state().waiting()).isEqualTo(1);
            disk.forceFails = false;
            spool.keep(message("2", PHONE, "two"));
            // Nobody knows what the medium holds of the file that could not be forced.
            assertThat(folder.files()).hasSize(2);
        }
        assertThat(folder.texts()).containsExactly("one", "two");
    }

    @Test
    void acknowledgesNothingInAFileWhoseNameWasNotForced() {
        try (Spool spool = open()) {
            disk.folderFails = true;
            assertRefused(spool, message("1", PHONE, "one"));
            assertRefused(spool, message("1", PHONE, "one"));
            disk.folderFails = false;
            spool.keep(message("1", PHONE, "one"));
        }
        assertThat(folder.texts()).containsExactly("one");
    }

    private static void assertRefused(Spool spool, InboundMessage message) {
        assertThatThrownBy(() -> spool.keep(message))
                .isInstanceOf(ReceptionClosedException.class)
                .hasMessage("The spool cannot be written");
    }

    @Test
    void spreadsOverFilesAndDeletesEachOneThatIsDoneWith() throws IOException {
        String long20k = "long ".repeat(4_000);
        try (Spool spool = open()) {
            IntStream.range(0, 120).forEach(number -> spool.keep(message("m" + number, PHONE, number + long20k)));
            int files = folder.files().size();
            assertThat(files).isEqualTo(3);
            MemoryReception reception = new MemoryReception();
            reception.closeAfter(60);
            SpoolReplay replay = new SpoolReplay(spool, reception, new Outage());
            replay.run();
            assertThat(folder.files()).hasSize(2);
            reception.open();
            replay.run();
            assertThat(reception.taken()).hasSize(120);
            assertThat(folder.files()).isEmpty();
            assertThat(spool.state().bytes()).isZero();
        }
    }

    @Test
    void isOpenedOnlyOnceAtATime() {
        try (Spool spool = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(SpoolException.class)
                    .hasMessageContaining("already open in this process");
            spool.keep(message("1", PHONE, "one"));
        }
        open().close();
    }

    @Test
    void saysThatAFolderCannotBeUsed() {
        Path file = path.resolve("file");
        SpoolFolder.write(file, new byte[0]);
        assertThatThrownBy(() -> Spool.open(file, ROOMY, sealing(1)))
                .isInstanceOf(SpoolException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("consult.data-dir");
    }

    @Test
    void takesNothingOnceItIsClosed() {
        Spool spool = open();
        spool.close();
        spool.close();
        assertThatThrownBy(() -> spool.keep(message("1", PHONE, "one"))).isInstanceOf(ReceptionClosedException.class);
    }

    @Test
    void tellsHowItIs() {
        try (Spool spool = open()) {
            assertThat(spool.state()).isEqualTo(new SpoolState(0, 0, Optional.empty(), 0, false, Optional.empty()));
            spool.keep(message("1", PHONE, "one", NOW));
            spool.keep(message("2", PHONE, "two", NOW.plusSeconds(5)));
            SpoolState state = spool.state();
            assertThat(state.waiting()).isEqualTo(2);
            assertThat(state.oldest()).contains(NOW);
            assertThat(state.bytes()).isEqualTo(SpoolFolder.read(folder.onlyFile()).length);
        }
    }

    @Test
    void noticesThatTheDiskCanBeWrittenAgain() {
        try (Spool spool = open()) {
            disk.room = 0;
            assertRefused(spool, message("1", PHONE, "one"));
            spool.tryAgain();
            assertThat(spool.state().problem()).isPresent();
            disk.room = Long.MAX_VALUE;
            spool.tryAgain();
            assertThat(spool.state().problem()).isEmpty();
        }
    }

    @Test
    void passesOverAWriteThatACrashCutOffAnywhere() {
        try (Spool spool = open()) {
            Stream.of("one", "two", "three").forEach(text -> spool.keep(message(text, PHONE, text)));
        }
        Path file = folder.onlyFile();
        byte[] whole = SpoolFolder.read(file);
        int third = SegmentScan.of(whole).get(2).offset();
        for (int length = third; length < whole.length; length++) {
            SpoolFolder.write(file, Arrays.copyOf(whole, length));
            assertThat(folder.texts()).as("cut off after %s bytes", length).containsExactly("one", "two");
            assertThat(folder.setAside()).isEmpty();
        }
    }

    @Test
    void losesAtMostTheEntryOfWhichAByteIsWrongAndSetsItAside() throws IOException {
        try (Spool spool = open()) {
            Stream.of("one", "two", "three").forEach(text -> spool.keep(message(text, PHONE, text)));
        }
        Path file = folder.onlyFile();
        byte[] whole = SpoolFolder.read(file);
        SegmentScan.Part second = SegmentScan.of(whole).get(1);
        for (int at = 0; at < second.length(); at++) {
            byte[] changed = whole.clone();
            changed[second.offset() + at] ^= (byte) (1 << at % 8);
            SpoolFolder.write(file, changed);
            assertThat(folder.texts()).as("byte %s", at).containsExactly("one", "three");
            Path aside = folder.setAside().get(0);
            assertThat(SpoolFolder.read(aside))
                    .isEqualTo(Arrays.copyOfRange(changed, second.offset(), second.offset() + second.length()));
            Files.delete(aside);
        }
    }

    @Test
    void keepsTheBytesOfALastEntryThatIsDamaged() {
        try (Spool spool = open()) {
            spool.keep(message("1", PHONE, "one"));
        }
        Path file = folder.onlyFile();
        for (int at : List.of(0, 10, 17, 40)) {
            byte[] changed = SpoolFolder.read(file);
            changed[at] ^= 1;
            SpoolFolder.write(path.resolve("00000000000000009" + at + ".spool"), changed);
        }
        assertThat(folder.texts()).containsExactly("one");
        assertThat(folder.setAside()).hasSize(4);
    }

    @Test
    void passesOverZerosThatAPowerCutLeft() {
        try (Spool spool = open()) {
            spool.keep(message("1", PHONE, "one"));
        }
        byte[] whole = SpoolFolder.read(folder.onlyFile());
        SpoolFolder.write(folder.onlyFile(), Arrays.copyOf(whole, whole.length + 4096));
        assertThat(folder.texts()).containsExactly("one");
        assertThat(folder.setAside()).isEmpty();
    }

    private Spool open() {
        return Spool.open(path, ROOMY, sealing(1), disk);
    }
}
