package org.openconsult.app.database;

import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openconsult.app.keys.SecretKeys;
import org.openconsult.app.settings.ConsultSettings;
import org.openconsult.app.settings.DataFolder;
import org.openconsult.app.settings.DatabaseChoice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final String NAME = "openconsult";

    /** Needs the keys first: where they are missing, no new database must be made. */
    @Bean
    RunningDatabase runningDatabase(DatabaseChoice choice, DataFolder folder, SecretKeys keys) {
        return choice.given().map(RunningDatabase::given).orElseGet(() -> RunningDatabase.embedded(folder));
    }

    /** Asks for durable writes, and waits only shortly for a server; what the given address says goes before both. */
    @Bean
    MongoClient mongoClient(RunningDatabase database, ConsultSettings settings) {
        long timeout = settings.database().timeout().toMillis();
        return MongoClients.create(MongoClientSettings.builder()
                .applicationName(NAME)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(timeout, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(timeout, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(timeout, TimeUnit.MILLISECONDS)
                        .readTimeout(settings.database().answerTimeout().toMillis(), TimeUnit.MILLISECONDS))
                .applyConnectionString(database.address())
                .build());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, RunningDatabase database) {
        return client.getDatabase(Objects.requireNonNullElse(database.address().getDatabase(), NAME));
    }
}
