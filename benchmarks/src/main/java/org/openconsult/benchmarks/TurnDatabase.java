package org.openconsult.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openconsult.embeddeddatabase.EmbeddedDatabase;
import org.openconsult.storage.Storage;

/** A database for one run: an embedded one in this process that forces every write, or one on a server that is given. Dropped at the end. */
final class TurnDatabase implements AutoCloseable {
    private final Optional<EmbeddedDatabase> embedded;
    private final String address;
    private final MongoClient client;
    private final MongoDatabase database;

    private TurnDatabase(Optional<EmbeddedDatabase> embedded, String address) {
        this.embedded = embedded;
        this.address = address;
        this.client = MongoClients.create(address);
        this.database =
                client.getDatabase("benchmark_" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** @param address of a server, {@code mongodb://host:port}; none for an embedded one */
    static TurnDatabase open(Optional<String> address) {
        if (address.isPresent()) {
            return new TurnDatabase(Optional.empty(), address.get());
        }
        try {
            EmbeddedDatabase embedded = EmbeddedDatabase.open(Files.createTempDirectory("database"));
            return new TurnDatabase(Optional.of(embedded), embedded.connectionString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The address of a server that may be the last of a program's arguments. */
    static Optional<String> address(List<String> arguments) {
        return Optional.of(arguments.get(arguments.size() - 1)).filter(last -> last.startsWith("mongodb"));
    }

    /** With the database's name. */
    String uri() {
        return address.replaceFirst("/*$", "/") + database.getName();
    }

    Storage storage() {
        return new Storage(database);
    }

    @Override
    public void close() {
        if (embedded.isEmpty()) {
            database.drop();
        }
        client.close();
        embedded.ifPresent(EmbeddedDatabase::close);
    }
}
