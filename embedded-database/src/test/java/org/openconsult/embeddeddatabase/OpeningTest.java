package org.openconsult.embeddeddatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractThrowableAssert;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
    @TempDir
    Path folder;

    @Test
    void keepsTheDataThroughACleanCloseAndReopening() {
        insert("kept");
        assertThat(read()).extracting(document -> document.getString("_id")).containsExactly("kept");
    }

    @Test
    void makesTheFolderWithItsParents() {
        Path deep = folder.resolve("a/b");
        EmbeddedDatabase.open(deep).close();
        assertThat(deep.resolve(StoreFile.NAME)).isRegularFile();
    }

    @Test
    void beginsAnewWhenThePowerWentWhileTheFileWasMade() throws Exception {
        Files.write(folder.resolve(StoreFile.NAME + ".new"), new byte[8192]);
        insert("first");
        assertThat(read()).hasSize(1);
    }

    @Test
    void refusesAFolderThatIsOpenInThisProcess() {
        try (EmbeddedDatabase first = EmbeddedDatabase.open(folder)) {
            assertRefused(folder, 0).hasMessage("The database folder " + folder + " is already open in this process.");
            assertThat(first.failed()).isFalse();
        }
        EmbeddedDatabase.open(folder).close();
    }

    @Test
    void refusesAFolderThatCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertRefused(file.resolve("below"), 0)
                .hasMessageStartingWith("The database folder " + file.resolve("below"))
                .hasMessageContaining("cannot be created or written");
    }

    @Test
    void refusesAFileThatIsDamaged() throws IOException {
        Files.write(folder.resolve(StoreFile.NAME), new byte[20_000]);
        assertRefused(folder, 0).hasMessageContaining(StoreFile.NAME + " cannot be opened");
    }

    @Test
    void refusesAPortThatIsTakenAndLeavesNoThread() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(folder, taken.getLocalPort())
                    .hasMessageStartingWith("The database cannot listen on port " + taken.getLocalPort());
        }
        assertNoThreadIsLeft(before);
        EmbeddedDatabase.open(folder).close();
    }

    @Test
    void refusesAPortThatCannotBe() {
        assertRefused(folder, 70_000).hasMessageStartingWith("The database cannot listen on port 70000");
    }

    @Test
    void leavesNoThreadBehindWhenItIsClosed() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        insert("one");
        assertNoThreadIsLeft(before);
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(Path folder, int port) {
        return assertThatThrownBy(() -> EmbeddedDatabase.open(folder, port).close())
                .isInstanceOf(EmbeddedDatabaseException.class);
    }

    private static void assertNoThreadIsLeft(Set<Thread> before) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (threadsSince(before).findAny().isPresent() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(threadsSince(before)).isEmpty();
    }

    private static java.util.stream.Stream<Thread> threadsSince(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.isAlive())
                .filter(thread -> !thread.isDaemon() || thread.getName().startsWith("embedded-database"));
    }

    private void insert(String id) {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.connectionString())) {
            client.getDatabase("test").getCollection("c").insertOne(new Document("_id", id));
        }
    }

    private List<Document> read() {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.connectionString())) {
            return client.getDatabase("test").getCollection("c").find().into(new java.util.ArrayList<>());
        }
    }
}
