package org.openconsult.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseStartTest {
    private final List<String> done = new ArrayList<>();
    private boolean away = true;

    private StartTask task(String name, boolean needsDatabase) {
        return new StartTask() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run() {
                if (needsDatabase && away) {
                    throw new MongoTimeoutException("away");
                }
                done.add(name);
            }
        };
    }

    @Test
    void goesOnWhereItStoppedOnceTheDatabaseIsThere() {
        var start = new DatabaseStart(List.of(task("first", false), task("second", true), task("third", false)));
        start.goOn();
        start.goOn();
        assertThat(done).containsExactly("first");
        assertThat(start.waitingFor()).hasValue("second");
        away = false;
        start.goOn();
        start.goOn();
        assertThat(done).containsExactly("first", "second", "third");
        assertThat(start.waitingFor()).isEmpty();
    }
}
