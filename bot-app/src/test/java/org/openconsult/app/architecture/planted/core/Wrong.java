package org.openconsult.app.architecture.planted.core;

import java.time.Instant;
import java.util.Random;
import org.openconsult.app.architecture.planted.channelone.One;
import org.springframework.stereotype.Component;

/** Everything that the core must not do. */
@Component
public class Wrong {
    final Instant time = Instant.now();
    final Random chance = new Random();
    final One channel = new One();

    void print() {
        System.out.println(time);
    }
}
