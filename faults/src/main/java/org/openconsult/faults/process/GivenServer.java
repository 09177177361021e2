package org.openconsult.faults.process;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/** A server that runs already. It is cut off and slowed, and not killed; the run's database on it is dropped at the end. */
final class GivenServer implements DatabaseServer {
    private final ServerAddress address;
    private final String database;

    /** @throws IllegalArgumentException when it asks for more than one host: a proxy stands before one only */
    GivenServer(String uri, String database) {
        ConnectionString given = new ConnectionString(uri);
        if (given.getHosts().size() != 1 || given.getCredential() != null) {
            throw new IllegalArgumentException("Name one host of a server without sign-in: mongodb://host:port");
        }
        this.address = new ServerAddress(given.getHosts().get(0));
        this.database = database;
    }

    @Override
    public String host() {
        return address.getHost();
    }

    @Override
    public int port() {
        return address.getPort();
    }

    /** Connected to directly, as a replica set would send drivers past the proxy. */
    @Override
    public String uri(String host, int otherPort) {
        return "mongodb://" + host + ":" + otherPort + "/" + database + "?directConnection=true";
    }

    @Override
    public boolean canBeKilled() {
        return false;
    }

    @Override
    public void start() {
        // It runs.
    }

    @Override
    public void kill() {
        throw new UnsupportedOperationException("It is not ours to kill");
    }

    @Override
    public void close() {
        try (MongoClient client = MongoClients.create(uri())) {
            client.getDatabase(database).drop();
        }
    }
}
