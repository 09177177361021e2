package org.openconsult.inbox;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.openconsult.channel.TransportId;
import org.openconsult.inbox.SetAside.Thing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries again what a provider brought and was set aside, for a week: after a pause as long as it is there already, from five
 * seconds to an hour. When it was tried last is not stored, so that all of it is tried once after a start, also what was
 * given up: a newer version may understand it. Several instances may do so at once.
 */
public final class SetAsideReplay {
    private static final Logger LOG = LoggerFactory.getLogger(SetAsideReplay.class);
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration TRIED = Duration.ofDays(7);

    /** What became of a thing. */
    public enum Fate {
        /** It is taken in, or of no use: nobody needs it any more. */
        DONE,
        /** It may be taken in later. */
        LATER,
        /** Nothing can be made of it, as things are. */
        NEVER
    }

    /** Takes things in; again is harmless. */
    @FunctionalInterface
    public interface Taking {
        /**
         * Takes one in.
         *
         * @param at when it was set aside
         * @throws ReceptionClosedException when nothing can be taken in now
         */
        Fate take(byte[] content, Instant at);
    }

    private final SetAside aside;
    private final TransportId transport;
    private final Taking taking;
    private final InstantSource clock;
    private final Map<String, Instant> next = new HashMap<>();

    public SetAsideReplay(SetAside aside, TransportId transport, Taking taking, InstantSource clock) {
        this.aside = aside;
        this.transport = transport;
        this.taking = taking;
        this.clock = clock;
    }

    /**
     * Tries what is due, the oldest first; answers how many things are done with.
     *
     * @param stopping from then on nothing is begun
     * @throws ReceptionClosedException when nothing can be taken in now
     * @throws MongoException when the database is out of reach
     */
    public synchronized int run(BooleanSupplier stopping) {
        List<Thing> things = aside.of(transport);
        next.keySet().retainAll(things.stream().map(Thing::name).collect(Collectors.toSet()));
        int done = 0;
        for (Thing thing : things) {
            if (stopping.getAsBoolean()) {
                return done;
            }
            if (isDue(thing) && isDone(thing)) {
                done++;
            }
        }
        return done;
    }

    private boolean isDue(Thing thing) {
        return !clock.instant().isBefore(next.getOrDefault(thing.name(), Instant.MIN));
    }

    private boolean isDone(Thing thing) {
        Optional<byte[]> content = aside.content(transport, thing.name());
        Fate fate = content.map(bytes -> taking.take(bytes, thing.at())).orElse(Fate.NEVER);
        if (fate == Fate.DONE) {
            aside.remove(transport, thing.name());
            next.remove(thing.name());
            LOG.info("What was set aside from {} under {} is taken in.", transport, thing.name());
            return true;
        }
        next.put(thing.name(), fate == Fate.LATER ? again(thing) : Instant.MAX);
        return false;
    }

    private Instant again(Thing thing) {
        Instant now = clock.instant();
        Duration age = Duration.between(thing.at(), now);
        if (age.compareTo(TRIED) > 0) {
            LOG.error(
                    "What was set aside from {} under {} still fails. It is tried once more after the next start.",
                    transport,
                    thing.name());
            return Instant.MAX;
        }
        Duration least = age.compareTo(SHORTEST) < 0 ? SHORTEST : age;
        return now.plus(least.compareTo(LONGEST) > 0 ? LONGEST : least);
    }
}
