package org.openconsult.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.openconsult.faults.agent.Safety;
import org.openconsult.faults.agent.Stretch;

/**
 * What a run is to be.
 *
 * @param time how long people write and things go wrong
 * @param kills {@code kill -9}, of instances and the database together; other faults come in proportion
 * @param database {@code embedded}, {@code ferretdb=program} or {@code mongodb://host:port}
 * @param seed of everything that is drawn by lot, as far as processes leave it to the harness
 * @param switchOff a safety that is taken out of the product, to see that the harness notices
 * @param stretch pauses in the moments between two writes
 * @param replies {@code webhook}: in the answer to it; {@code api}: sent by themselves
 * @param twins how many messages reach two instances at the same instant instead of a talk
 * @param rest how long everything may take to come to rest in the end
 * @param jar the packaged app
 * @param folder for everything that the run keeps
 */
public record Options(
        Duration time,
        int instances,
        int messages,
        int people,
        int kills,
        String database,
        long seed,
        Optional<Safety> switchOff,
        Optional<Stretch> stretch,
        String replies,
        int twins,
        Duration rest,
        Path jar,
        Path folder) {
    private static final int MOST_PEOPLE = 2_000;
    private static final int MOST_INSTANCES = 8;

    public Options {
        atLeast("instances", 1, instances);
        atLeast("messages", 1, messages);
        atLeast("people", 1, people);
        atLeast("kills", 0, kills);
        atLeast("twins", 0, twins);
        if (people > MOST_PEOPLE || instances > MOST_INSTANCES) {
            throw new IllegalArgumentException(
                    "At most " + MOST_PEOPLE + " people and " + MOST_INSTANCES + " instances");
        }
        if (!Set.of("webhook", "api").contains(replies)) {
            throw new IllegalArgumentException("--replies is webhook or api");
        }
    }

    private static void atLeast(String name, int least, int value) {
        if (value < least) {
            throw new IllegalArgumentException("--" + name + " is at least " + least);
        }
    }
}
