package org.openconsult.response;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.openconsult.storage.Storage;

/**
 * What is published of each consultation, for pages that many look at: reading all of it costs more the more there is. At most
 * three seconds old, and at once what this instance has published.
 */
public final class PublishedResponses {
    private static final Duration FRESH = Duration.ofSeconds(3);
    /** Others are read again each time. */
    private static final int REMEMBERED = 8;

    private final Storage storage;
    private final InstantSource clock;
    private final AtomicLong changes = new AtomicLong();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** @param changes how many this instance had published when it was read */
    private record Known(List<Answer> answers, long changes, Instant readAt) {}

    public PublishedResponses(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** All of a consultation, the most specific first and then the newest. */
    public List<Answer> of(String consultation) {
        Known remembered = known.get(consultation);
        long before = changes.get();
        if (remembered != null && remembered.changes() == before && isFresh(remembered.readAt())) {
            return remembered.answers();
        }
        List<Answer> read = Responses.published(storage, consultation);
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        known.put(consultation, new Known(read, before, clock.instant()));
        return read;
    }

    /** What was read after now, before a clock was set back, is not. */
    private boolean isFresh(Instant readAt) {
        Instant now = clock.instant();
        return !now.isBefore(readAt) && now.isBefore(readAt.plus(FRESH));
    }

    /** Something else may be published from now on. */
    void changed() {
        changes.incrementAndGet();
    }
}
