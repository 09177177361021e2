package org.openconsult.app.database;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.openconsult.app.start.DatabaseStart;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether messages can be stored right now. */
@Component
class DatabaseHealthIndicator implements HealthIndicator {
    private final MongoDatabase database;
    private final RunningDatabase running;
    private final DatabaseStart start;

    DatabaseHealthIndicator(MongoDatabase database, RunningDatabase running, DatabaseStart start) {
        this.database = database;
        this.running = running;
        this.start = start;
    }

    @Override
    public Health health() {
        try {
            database.runCommand(new Document("ping", 1));
        } catch (MongoException e) {
            return down(running.failure().orElse("The database cannot be reached."));
        }
        return start.waitingFor()
                .map(task -> down("Not done yet: " + task + "."))
                .orElseGet(() -> Health.up().build());
    }

    private static Health down(String problem) {
        return Health.down().withDetail("problem", problem).build();
    }
}
