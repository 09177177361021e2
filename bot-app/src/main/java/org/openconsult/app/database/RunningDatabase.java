package org.openconsult.app.database;

import com.mongodb.ConnectionString;
import java.util.Optional;
import org.openconsult.app.settings.CannotStartException;
import org.openconsult.app.settings.DataFolder;
import org.openconsult.embeddeddatabase.EmbeddedDatabase;
import org.openconsult.embeddeddatabase.EmbeddedDatabaseException;

/** The database that is used, wherever it runs. */
final class RunningDatabase implements AutoCloseable {
    private final ConnectionString address;
    private final Optional<EmbeddedDatabase> embedded;

    private RunningDatabase(ConnectionString address, Optional<EmbeddedDatabase> embedded) {
        this.address = address;
        this.embedded = embedded;
    }

    static RunningDatabase given(ConnectionString address) {
        return new RunningDatabase(address, Optional.empty());
    }

    /** @throws CannotStartException when the folder cannot be used */
    static RunningDatabase embedded(DataFolder folder) {
        try {
            EmbeddedDatabase database = EmbeddedDatabase.open(folder.prepared().database());
            return new RunningDatabase(new ConnectionString(database.connectionString()), Optional.of(database));
        } catch (EmbeddedDatabaseException e) {
            throw new CannotStartException(String.valueOf(e.getMessage()), e);
        }
    }

    ConnectionString address() {
        return address;
    }

    /** Why the embedded database takes nothing any more until a restart. */
    Optional<String> failure() {
        return embedded.flatMap(EmbeddedDatabase::failure);
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedDatabase::close);
    }
}
