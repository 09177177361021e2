package org.openconsult.faults.process;

import java.nio.file.Path;
import java.util.List;
import org.openconsult.embeddeddatabase.EmbeddedDatabaseServer;

/** The product's own embedded database as a server of its own, forcing every write. */
final class EmbeddedServer extends LocalServer {
    EmbeddedServer(Path folder) {
        super(folder);
    }

    @Override
    List<String> command(Path data, int ownPort) {
        return List.of(
                Java.command(),
                "-Xmx1g",
                "-Dlogback.configurationFile=org/openconsult/faults/process/database-logging.xml",
                "-cp",
                Java.classPath(),
                EmbeddedDatabaseServer.class.getName(),
                data.toAbsolutePath().toString(),
                String.valueOf(ownPort));
    }
}
