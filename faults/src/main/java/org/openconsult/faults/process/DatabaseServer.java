package org.openconsult.faults.process;

/** The database that all instances share. */
public interface DatabaseServer extends AutoCloseable {

    /** Where it listens on this machine or elsewhere; the same after each start. */
    String host();

    int port();

    /** The address of the run's own database, reached at another host and port: that of a proxy. */
    String uri(String host, int port);

    /** Whether the harness may kill it. */
    boolean canBeKilled();

    /** Starts it and waits until it takes connections. */
    void start();

    /** {@code kill -9}. */
    void kill();

    /** Ends it, and leaves nothing behind where it is not ours. */
    @Override
    void close();

    /** The address of the run's own database, past every proxy. */
    default String uri() {
        return uri(host(), port());
    }
}
