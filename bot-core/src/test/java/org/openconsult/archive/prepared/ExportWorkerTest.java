package org.openconsult.archive.prepared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class ExportWorkerTest {
    @TempDir
    private Path folder;

    private ExportScene scene;

    @BeforeEach
    void use(Storage storage) {
        scene = new ExportScene(storage, folder);
        for (int number = 0; number < 5; number++) {
            scene.fixture.say("c" + number, "words " + number);
        }
        assertThat(scene.ask("job")).isTrue();
    }

    private List<String> left(String instance) throws IOException {
        try (var files = Files.list(scene.place(instance))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesAWholeZipThatItsOwnerAloneCanRead() throws IOException {
        assertThat(scene.worker("one").work()).isTrue();

        assertThat(scene.state("job")).isEqualTo(ExportState.READY);
        assertThat(left("one")).containsExactly("job.zip");
        Path file = scene.files("one").find("job").orElseThrow();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).contains("comments.csv", "MANIFEST.sha256");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(scene.place("one"))))
                .isEqualTo("rwx------");
        assertThat(scene.worker("one").work()).isFalse();
    }

    @Test
    void tellsHowManyCommentsAreWrittenOfHowMany() {
        ExportWorker worker = scene.worker("one");
        List<String> told = new ArrayList<>();
        scene.before = row -> {
            worker.tell();
            ExportJob job = scene.job("job");
            told.add(job.state() + " " + job.written() + " of " + job.expected());
        };
        worker.work();

        assertThat(told)
                .containsExactly(
                        "WORKING 0 of 5", "WORKING 1 of 5", "WORKING 2 of 5", "WORKING 3 of 5", "WORKING 4 of 5");
        assertThat(scene.job("job").written()).isEqualTo(5);
    }

    @Test
    void beginsAnewByItselfWhatItLeftWhenItWasKilled() throws IOException {
        scene.before = row -> {
            throw new OutOfMemoryError("The program is killed here");
        };
        assertThatThrownBy(() -> scene.worker("one").work()).isInstanceOf(OutOfMemoryError.class);
        Files.writeString(scene.place("one").resolve("job.part"), "half of it");
        assertThat(scene.state("job")).isEqualTo(ExportState.WORKING);
        scene.before = row -> {};

        assertThat(scene.worker("one").work()).isTrue();

        assertThat(scene.state("job")).isEqualTo(ExportState.READY);
        assertThat(scene.job("job").tries()).isEqualTo(2);
        assertThat(left("one")).containsExactly("job.zip");
    }

    @Test
    void leavesToTheNextStartWhatItIsStoppedAt() throws IOException {
        ExportWorker worker = scene.worker("one");
        scene.before = row -> worker.stop();

        assertThat(worker.work()).isFalse();
        assertThat(worker.work()).isFalse();
        assertThat(left("one")).isEmpty();
        assertThat(scene.job("job").tries()).isEqualTo(1);
        scene.before = row -> {};
        assertThat(scene.worker("one").work()).isTrue();
        assertThat(scene.state("job")).isEqualTo(ExportState.READY);
    }

    @Test
    void beginsAnewWhatADatabaseThatWasAwayCutShort() {
        ExportWorker worker = scene.worker("one");
        scene.before = row -> {
            scene.before = fine -> {};
            throw new MongoException("away");
        };
        assertThat(worker.work()).isFalse();
        assertThat(scene.state("job")).isEqualTo(ExportState.WORKING);

        assertThat(worker.work()).isTrue();
        assertThat(scene.state("job")).isEqualTo(ExportState.READY);
    }

    @Test
    void givesUpWhatNeverSucceeds() {
        scene.before = row -> {
            throw new MongoException("away each time");
        };
        ExportWorker worker = scene.worker("one");
        for (int times = 0; times < 10; times++) {
            assertThat(worker.work()).isFalse();
        }
        assertThat(worker.work()).isTrue();
        assertThat(scene.state("job")).isEqualTo(ExportState.FAILED);
    }

    @Test
    void leavesAJobToTheInstanceThatWorksOnIt() {
        ExportWorker one = scene.worker("one");
        ExportWorker two = scene.worker("two");
        List<Boolean> others = new ArrayList<>();
        scene.before = row -> {
            scene.pass(Duration.ofSeconds(50));
            one.tell();
            others.add(two.work());
        };
        one.work();

        assertThat(others).hasSize(5).containsOnly(false);
        assertThat(scene.job("job").worker()).isEqualTo("one");
        assertThat(scene.state("job")).isEqualTo(ExportState.READY);
        assertThat(scene.files("two").find("job")).isEmpty();
    }

    @Test
    void takesOverFromAnInstanceThatIsSilentForAMinuteWhichThenStops() throws IOException {
        ExportWorker one = scene.worker("one");
        ExportWorker two = scene.worker("two");
        scene.before = row -> {
            scene.before = later -> {};
            assertThat(two.work()).isFalse();
            scene.pass(Duration.ofMinutes(1));
            assertThat(two.work()).isTrue();
            one.tell();
        };

        assertThat(one.work()).isFalse();

        assertThat(scene.job("job").worker()).isEqualTo("two");
        assertThat(scene.state("job")).isEqualTo(ExportState.READY);
        assertThat(left("one")).isEmpty();
        assertThat(left("two")).containsExactly("job.zip");
    }

    @Test
    void neverTellsOfAJobThatWasTakenOverWithoutItsNoticing() throws IOException {
        ExportWorker one = scene.worker("one");
        ExportWorker two = scene.worker("two");
        scene.before = row -> {
            scene.before = later -> {};
            assertThat(two.work()).isFalse();
            scene.pass(Duration.ofMinutes(1));
            assertThat(two.work()).isTrue();
        };

        assertThat(one.work()).isFalse();
        assertThat(scene.job("job").worker()).isEqualTo("two");
        assertThat(left("one")).isEmpty();
    }

    @Test
    void saysThatTheDiskIsFullAndLeavesNoPartBehind() throws IOException {
        ExportWorker worker = scene.worker("one", FullDisk::new);

        assertThat(worker.work()).isTrue();

        assertThat(scene.state("job")).isEqualTo(ExportState.NO_ROOM);
        assertThat(left("one")).isEmpty();
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
        assertThat(worker.work()).isFalse();
    }

    /** Has room for so little. */
    private static final class FullDisk extends FilterOutputStream {
        private int room = 2_000;

        FullDisk(OutputStream disk) {
            super(disk);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            room -= length;
            if (room < 0) {
                throw new IOException("No space left on device");
            }
            out.write(octets, from, length);
        }
    }

    @Test
    void saysThatItFailedWhereThePlanHasNoMoreWhatWasAskedFor() {
        scene.ask("other", "rosa", Map.of("district", "atlantis"));
        ExportWorker worker = scene.worker("one");

        assertThat(worker.work()).isTrue();
        assertThat(worker.work()).isTrue();

        assertThat(scene.state("other")).isEqualTo(ExportState.FAILED);
        assertThat(scene.state("job")).isEqualTo(ExportState.READY);
    }

    @Test
    void worksOnJobsInTheOrderInWhichTheyWereAskedFor() {
        scene.pass(Duration.ofSeconds(1));
        scene.ask("a-later-one");

        scene.worker("one").work();

        assertThat(scene.state("job")).isEqualTo(ExportState.READY);
        assertThat(scene.state("a-later-one")).isEqualTo(ExportState.WAITING);
    }
}
