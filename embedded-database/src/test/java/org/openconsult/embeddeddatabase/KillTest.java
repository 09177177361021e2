package org.openconsult.embeddeddatabase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    private static final int KILLS = 12;

    @TempDir
    Path folder;

    private final Promises promises = new Promises();

    @Test
    void keepsEveryAcknowledgedWriteWhenTheProcessIsKilled() throws Exception {
        long seed = System.nanoTime();
        System.out.println("KillTest seed " + seed);
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            writeAndKill("run" + kill, 200 + random.nextInt(1500));
            checkAll();
        }
        System.out.println("KillTest kept " + promises.versions().size() + " documents through " + KILLS + " kills");
        assertThat(promises.versions()).hasSizeGreaterThan(10 * KILLS);
    }

    private void writeAndKill(String name, int millis) throws Exception {
        try (ServerProcess server = new ServerProcess(folder.toString(), "0");
                Workload workload = new Workload(server.connectionString(), name, promises::acknowledged)) {
            workload.start(3);
            Thread.sleep(millis);
            server.kill();
        }
    }

    private void checkAll() {
        MVStore store = StoreFile.open(folder, Durability.FORCED, UnaryOperator.identity());
        DurableBackend backend = new DurableBackend(store, new Failure());
        try {
            StoredWrites stored = new StoredWrites(backend);
            stored.keep(promises);
            stored.agreeWithTheIndexes();
        } finally {
            backend.close();
        }
    }
}
