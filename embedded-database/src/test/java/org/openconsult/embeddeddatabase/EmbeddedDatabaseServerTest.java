package org.openconsult.embeddeddatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseServerTest {
    @TempDir
    Path folder;

    @Test
    void servesOnLoopbackUntilItIsTerminatedAndClosesCleanly() throws Exception {
        try (ServerProcess server = new ServerProcess(folder.toString(), "0")) {
            String connectionString = server.connectionString();
            assertThat(connectionString).matches("mongodb://127\\.0\\.0\\.1:\\d+");
            try (MongoClient client = MongoClients.create(connectionString)) {
                client.getDatabase("test").getCollection("c").insertOne(new Document("_id", 1));
            }
            server.terminate();
            assertThat(server.exitCode()).isEqualTo(128 + 15);
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.connectionString())) {
            assertThat(client.getDatabase("test").getCollection("c").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesAFolderThatAnotherProcessUsesInOneSentence() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.open(folder);
        try (ServerProcess second = new ServerProcess(folder.toString(), "0")) {
            assertRefused(second, "The database folder " + folder + " is in use by another process.");
        } finally {
            database.close();
        }
    }

    @Test
    void stillKeepsOthersOutAfterThisProcessTriedTwice() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.open(folder);
        assertThat(catchThrowable(() -> EmbeddedDatabase.open(folder).close()))
                .isInstanceOf(EmbeddedDatabaseException.class);
        try (ServerProcess second = new ServerProcess(folder.toString(), "0")) {
            assertRefused(second, "The database folder " + folder + " is in use by another process.");
        } finally {
            database.close();
        }
    }

    @Test
    void saysInOneSentenceWhatIsWrongWithTheArguments() throws Exception {
        try (ServerProcess server = new ServerProcess(folder.toString())) {
            assertRefused(server, "The arguments are the database's folder and a port.");
        }
        try (ServerProcess server = new ServerProcess(folder.toString(), "http")) {
            assertRefused(server, "The port must be a number from 0 to 65535.");
        }
    }

    private static void assertRefused(ServerProcess server, String sentence) throws Exception {
        assertThat(server.errors().strip()).isEqualTo(sentence);
        assertThat(server.exitCode()).isEqualTo(1);
    }
}
