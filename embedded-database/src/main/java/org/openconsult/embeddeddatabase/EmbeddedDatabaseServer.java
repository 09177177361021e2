package org.openconsult.embeddeddatabase;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The database in a process of its own, for tests and for looking into the data. */
public final class EmbeddedDatabaseServer {
    private static final int MAX_PORT = 65_535;

    private EmbeddedDatabaseServer() {}

    /**
     * Takes the folder and the port, prints the connection string on one line when ready, and runs until SIGTERM. What
     * stands in the way is one sentence on standard error and a non-zero exit.
     */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            EmbeddedDatabase database = open(arguments);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close, "close-database"));
            System.out.println(database.connectionString());
        } catch (EmbeddedDatabaseException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private static EmbeddedDatabase open(String[] arguments) {
        if (arguments.length != 2) {
            throw new EmbeddedDatabaseException("The arguments are the database's folder and a port.", null);
        }
        return EmbeddedDatabase.open(Path.of(arguments[0]), port(arguments[1]));
    }

    private static int port(String argument) {
        if (argument.matches("[0-9]{1,5}") && Integer.parseInt(argument) <= MAX_PORT) {
            return Integer.parseInt(argument);
        }
        throw new EmbeddedDatabaseException("The port must be a number from 0 to " + MAX_PORT + ".", null);
    }
}
