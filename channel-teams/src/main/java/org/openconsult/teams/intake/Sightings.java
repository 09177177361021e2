package org.openconsult.teams.intake;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openconsult.channel.Address;
import org.openconsult.facilitation.GroupWords;
import org.openconsult.outbox.Whereabouts;
import org.openconsult.teams.inbound.Sighting;

/**
 * Keeps where people and places are. A message must not wait for that: while the database is away it is remembered here, and
 * kept with whatever comes next. What a crash loses of it comes again with the next thing that is heard.
 */
public final class Sightings {
    private static final int MOST = 1_000;

    /** So long nothing is tried after a failure: each try may take as long as a request may wait. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Whereabouts whereabouts;
    private final InstantSource clock;
    private volatile Instant failed = Instant.EPOCH;
    private final Map<Address, Sighting> waiting = new LinkedHashMap<>();

    public Sightings(Whereabouts whereabouts, InstantSource clock) {
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    /** Keeps them now or later; whatever waits goes first. */
    void heard(List<Sighting> seen) {
        synchronized (waiting) {
            seen.forEach(sighting -> waiting.put(sighting.who(), sighting));
            waiting.keySet().stream()
                    .limit(Math.max(0, waiting.size() - MOST))
                    .toList()
                    .forEach(waiting::remove);
        }
        if (!failed.plus(PAUSE).isAfter(clock.instant())) {
            keepWaiting();
        }
    }

    private void keepWaiting() {
        List<Sighting> now;
        synchronized (waiting) {
            now = new ArrayList<>(waiting.values());
        }
        try {
            now.forEach(this::keep);
        } catch (MongoException away) {
            failed = clock.instant();
        }
    }

    private void keep(Sighting sighting) {
        whereabouts.heard(sighting.who(), sighting.how(whereabouts.of(sighting.who())));
        synchronized (waiting) {
            waiting.remove(sighting.who(), sighting);
        }
    }

    /** Nobody is there any more. */
    void gone(Address place) {
        whereabouts.forget(place);
    }

    /** The words, with what the place is called as it was last said, where they do not say it. */
    GroupWords named(GroupWords said) {
        return said.placeName().isPresent()
                ? said
                : new GroupWords(
                        said.transport(),
                        said.place(),
                        said.person(),
                        said.text(),
                        said.locale(),
                        said.at(),
                        said.reason(),
                        whereabouts.of(said.place()).flatMap(Sighting::nameIn));
    }
}
