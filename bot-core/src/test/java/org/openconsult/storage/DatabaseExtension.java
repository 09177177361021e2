package org.openconsult.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openconsult.embeddeddatabase.Durability;
import org.openconsult.embeddeddatabase.EmbeddedDatabase;

/**
 * Gives each test a fresh {@link Storage} on a real server: the one that the system property {@code test.mongodb.uri}
 * names, MongoDB itself in a container where that is {@code docker}, or else one embedded database for the whole run. It is
 * dropped after the test: the embedded one takes the longer to make a collection the more there are.
 */
public final class DatabaseExtension implements ParameterResolver {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String URI = named(Optional.ofNullable(System.getProperty("test.mongodb.uri")));
    private static final MongoClient CLIENT = MongoClients.create(URI);

    /** A fresh storage whose commands somebody listens to. */
    public static Storage storage(CommandListener listener) {
        return storage(MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(URI))
                .addCommandListener(listener)
                .build()));
    }

    /** The same storage as another instance has it. */
    public static Storage sameAs(Storage storage) {
        return new Storage(database(storage));
    }

    /** The same storage as another instance has it, whose commands somebody listens to. */
    public static Storage sameAs(Storage storage, CommandListener listener) {
        String name = database(storage).getName();
        return new Storage(MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(URI))
                        .addCommandListener(listener)
                        .build())
                .getDatabase(name));
    }

    /** The database that a storage of these is in. */
    public static MongoDatabase database(Storage storage) {
        String name = storage.collection(Storage.TURNS).getNamespace().getDatabaseName();
        return CLIENT.getDatabase(name);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Storage.class;
    }

    @Override
    public Storage resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Storage storage = storage(CLIENT);
        AutoCloseable drop = () -> database(storage).drop();
        test.getStore(Namespace.create(DatabaseExtension.class)).put(storage, drop);
        return storage;
    }

    private static Storage storage(MongoClient client) {
        Storage storage = new Storage(
                client.getDatabase("test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet()));
        storage.createIndexes();
        return storage;
    }

    private static String named(Optional<String> uri) {
        return uri.map(given -> given.equals("docker") ? MongoDbInDocker.started() : given)
                .orElseGet(DatabaseExtension::embedded);
    }

    private static String embedded() {
        try {
            EmbeddedDatabase database =
                    EmbeddedDatabase.open(Files.createTempDirectory("openconsult-test"), 0, Durability.PAGE_CACHE);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            return database.connectionString();
        } catch (IOException failure) {
            throw new IllegalStateException("No folder for the test database", failure);
        }
    }
}
