package org.openconsult.app;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Gives a test an empty database and a data folder of its own, as if it were a MongoDB that an operator runs. */
public final class MemoryDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = new MongoServer(new MemoryBackend());
        Path folder = ownFolder();
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        TestPropertyValues.of(
                        "consult.data-dir=" + folder,
                        "spring.mongodb.uri=" + server.bindAndGetConnectionString() + "/openconsult",
                        "consult.keys.encryption=" + key,
                        "consult.keys.lookup=" + key)
                .applyTo(context);
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> server.shutdown());
    }

    /** Each application has its spool in a folder of its own. */
    private static Path ownFolder() {
        try {
            return Files.createTempDirectory("openconsult-app");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
