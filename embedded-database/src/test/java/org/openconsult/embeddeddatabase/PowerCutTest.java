package org.openconsult.embeddeddatabase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerCutTest {
    private static final int CUTS = 200;

    @TempDir
    Path folder;

    @TempDir
    Path afterwards;

    @Test
    void keepsEveryAcknowledgedWriteWhenThePowerIsCut() throws Exception {
        long seed = System.nanoTime();
        System.out.println("PowerCutTest seed " + seed);
        Random random = new Random(seed);
        FileLog log = write();
        List<FileLog.Entry> entries = log.entries();
        long losable = entries.stream().filter(FileLog.Write.class::isInstance).count();
        int checked = 0;
        FileImage forced = new FileImage(log.atOpening());
        List<FileLog.Entry> unforced = new ArrayList<>();
        Promises promises = new Promises();
        for (int i = 0; i < entries.size(); i++) {
            FileLog.Entry entry = entries.get(i);
            if (entry instanceof FileLog.Acknowledged acknowledged) {
                promises.acknowledged(acknowledged.id(), acknowledged.version());
            } else if (entry instanceof FileLog.Force) {
                unforced.forEach(forced::apply);
                unforced.clear();
            } else {
                unforced.add(entry);
            }
            // Where nothing is unforced, a cut takes nothing.
            if (!promises.versions().isEmpty() && !unforced.isEmpty() && random.nextLong(losable) < CUTS) {
                check(new PowerCut(random).strike(forced, unforced), promises);
                checked++;
            }
        }
        System.out.println("PowerCutTest kept " + promises.versions().size() + " documents, cut " + checked
                + " times in " + entries.size() + " entries");
        assertThat(checked).isGreaterThan(CUTS / 4);
    }

    /** Long enough for the compactor to run a few times. */
    private FileLog write() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, 0, Durability.FORCED, RecordedFilePath::layer);
                Workload workload = new Workload(
                        database.connectionString(), "power", (id, version) -> RecordedFilePath.logOf(folder)
                                .acknowledged(id, version))) {
            workload.start(2);
            Thread.sleep(3500);
        }
        return RecordedFilePath.logOf(folder);
    }

    private void check(FileImage image, Promises promises) throws IOException {
        Files.write(afterwards.resolve(StoreFile.NAME), image.bytes());
        DurableBackend backend = new DurableBackend(
                StoreFile.open(afterwards, Durability.PAGE_CACHE, UnaryOperator.identity()), new Failure());
        try {
            StoredWrites stored = new StoredWrites(backend);
            stored.keep(promises);
            stored.agreeWithTheIndexes();
        } finally {
            backend.close();
        }
    }
}
