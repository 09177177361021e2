package org.openconsult.storage;

import org.testcontainers.mongodb.MongoDBContainer;

/** MongoDB itself, in a container that ends with the tests. */
final class MongoDbInDocker {
    private static final String IMAGE = "mongo:8.0";

    private MongoDbInDocker() {}

    /** Starts it and answers its connection string. */
    @SuppressWarnings("resource") // Testcontainers ends it.
    static String started() {
        MongoDBContainer container = new MongoDBContainer(IMAGE);
        container.start();
        return container.getConnectionString();
    }
}
