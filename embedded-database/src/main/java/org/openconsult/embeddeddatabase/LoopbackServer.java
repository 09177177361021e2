package org.openconsult.embeddeddatabase;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Serves a backend on this machine only. */
final class LoopbackServer implements AutoCloseable {
    private static final byte[] ADDRESS = {127, 0, 0, 1};
    private static final String HOST = "127.0.0.1";

    /** A writer holds its thread while it waits for a commit; with as many it is rare that one holds up another. */
    private static final int WORKERS = 32;

    private final MongoServer server;
    private final int port;

    private LoopbackServer(MongoServer server) {
        this.server = server;
        this.port = server.getLocalAddress().getPort();
    }

    /** Takes the backend over: it is closed with the server, also when the server cannot start. */
    static LoopbackServer start(MongoBackend backend, int port) {
        MongoServer server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress(InetAddress.getByAddress(ADDRESS), port), 1, WORKERS);
            return new LoopbackServer(server);
        } catch (Exception e) {
            // A refused bind comes as a checked exception nobody declared, and leaves threads that keep the JVM alive.
            server.shutdownNow();
            throw new EmbeddedDatabaseException(
                    "The database cannot listen on port " + port + " of " + HOST + " (" + e.getMessage() + ").", e);
        }
    }

    String connectionString() {
        return "mongodb://" + HOST + ":" + port;
    }

    /** Lets the commands that are running end, then closes the backend. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
