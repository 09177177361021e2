package org.openconsult.archive.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.archive.ArchiveFixture;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class ExportCareTest {
    @TempDir
    private Path folder;

    private Storage storage;
    private ExportScene scene;

    @BeforeEach
    void prepareOne(Storage fresh) {
        storage = fresh;
        scene = new ExportScene(fresh, folder);
        scene.ask("job");
        scene.worker("one").work();
    }

    @Test
    void keepsAnExportForADayAndNoLonger() {
        scene.pass(Duration.ofDays(1).minusMillis(1));
        scene.care("one").sweep();
        assertThat(scene.state("job")).isEqualTo(ExportState.READY);
        assertThat(scene.files("one").find("job")).isPresent();

        scene.pass(Duration.ofMillis(1));
        scene.care("one").sweep();
        assertThat(scene.state("job")).isEqualTo(ExportState.EXPIRED);
        assertThat(scene.files("one").find("job")).isEmpty();
    }

    @Test
    void letsExpireWhatLiesWithAnInstanceThatIsNoMoreAndLeavesOthersFilesToThem() {
        scene.pass(Duration.ofDays(1));
        scene.care("two").sweep();
        assertThat(scene.state("job")).isEqualTo(ExportState.EXPIRED);
        assertThat(scene.files("one").find("job")).isPresent();

        scene.care("one").sweep();
        assertThat(scene.files("one").find("job")).isEmpty();
    }

    @Test
    void deletesAFileOfWhichNobodyKnows() throws IOException {
        Files.writeString(scene.place("one").resolve("unknown.zip"), "x");
        scene.care("one").sweep();
        assertThat(scene.files("one").ids()).containsExactly("job");
    }

    @Test
    void deletesWhatACrashHasLeftAndNothingThatIsBeingWritten() throws IOException {
        Path old = Files.writeString(scene.place("one").resolve("export1.part"), "x");
        Path fresh = Files.writeString(scene.place("one").resolve("export2.part"), "x");
        Files.setLastModifiedTime(old, FileTime.from(ArchiveFixture.NOW.minus(Duration.ofHours(3))));
        Files.setLastModifiedTime(fresh, FileTime.from(ArchiveFixture.NOW.minus(Duration.ofHours(1))));

        scene.care("one").sweep();

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void forgetsWhatBecameOfItAfterTwoDays() {
        scene.jobs.fetched(scene.job("job"));
        scene.pass(Duration.ofDays(2));
        scene.care("one").sweep();
        assertThat(scene.jobs.all()).hasSize(1);

        scene.pass(Duration.ofMillis(1));
        scene.care("one").sweep();
        assertThat(scene.jobs.all()).isEmpty();
        assertThat(storage.collection(Storage.EXPORT_JOBS).countDocuments()).isZero();
    }

    @Test
    void countsWhatAPersonHasNotFetchedYet() {
        assertThat(scene.ask("second")).isTrue();
        assertThat(scene.ask("third")).isTrue();
        assertThat(scene.ask("fourth")).isFalse();
        assertThat(scene.ask("of another", "ana", Map.of())).isTrue();

        scene.jobs.fetched(scene.job("job"));
        assertThat(scene.ask("fourth")).isTrue();
    }

    @Test
    void keepsTheNameOfAnInstance() {
        assertThat(scene.files("one").instance("drawn")).isEqualTo("drawn");
        assertThat(scene.files("one").instance("another")).isEqualTo("drawn");
        assertThat(scene.files("two").instance("another")).isEqualTo("another");
    }
}
