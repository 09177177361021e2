package org.openconsult.app.flow;

import org.openconsult.app.start.StartTask;
import org.openconsult.storage.Storage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the indexes before anything is written. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Indexes implements StartTask {
    private final Storage storage;

    Indexes(Storage storage) {
        this.storage = storage;
    }

    @Override
    public String name() {
        return "the indexes";
    }

    @Override
    public void run() {
        storage.createIndexes();
    }
}
