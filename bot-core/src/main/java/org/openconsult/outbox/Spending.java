package org.openconsult.outbox;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bson.Document;
import org.openconsult.channel.TransportId;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many segments went out through each provider on a day, by all instances together: what somebody pays for. They are
 * counted in memory and stored by {@link #settle}, so a crash forgets what was counted since; what is sent twice is counted
 * twice.
 */
public final class Spending {
    private static final Logger LOG = LoggerFactory.getLogger(Spending.class);
    private static final String SEGMENTS = "segments";

    private final MongoCollection<Document> days;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;
    private final Map<String, Long> counted = new ConcurrentHashMap<>();
    private final Map<String, Long> stored = new ConcurrentHashMap<>();
    private volatile ZoneId lastZone = ZoneOffset.UTC;

    /** @param zone where days begin and end; asked whenever it is needed */
    public Spending(Storage storage, Supplier<ZoneId> zone, InstantSource clock) {
        this.days = storage.collection(Storage.SPENDING);
        this.zone = zone;
        this.clock = clock;
    }

    /** Segments went out now. Never throws: what went out must be noted as sent whatever becomes of its price. */
    public void count(TransportId transport, long segments) {
        if (segments > 0) {
            counted.merge(today(transport), segments, Long::sum);
        }
    }

    /**
     * How many went out today: by all instances as far as it was settled, and by this one since.
     *
     * @throws MongoException when that is not known yet, and the database is out of reach
     */
    public long soFar(TransportId transport) {
        String day = today(transport);
        return stored.computeIfAbsent(day, this::read) + counted.getOrDefault(day, 0L);
    }

    /** When the day ends. */
    public Instant endOfDay() {
        return date().plusDays(1).atStartOfDay(zone()).toInstant();
    }

    /**
     * Stores what was counted here, and learns what others counted.
     *
     * @throws MongoException when the database is out of reach; nothing is lost by it
     */
    public void settle() {
        counted.keySet().forEach(this::store);
        String today = "/" + date();
        stored.keySet().removeIf(day -> !day.endsWith(today));
        stored.replaceAll((day, before) -> read(day));
    }

    /** Taken off only when it is stored, so that meanwhile it counts twice rather than not at all. */
    private void store(String day) {
        long segments = counted.getOrDefault(day, 0L);
        days.updateOne(Filters.eq(Inserts.ID, day), Updates.inc(SEGMENTS, segments), new UpdateOptions().upsert(true));
        counted.computeIfPresent(day, (same, now) -> now == segments ? null : now - segments);
    }

    private long read(String day) {
        return Optional.ofNullable(days.find(Filters.eq(Inserts.ID, day)).first())
                .map(document -> document.get(SEGMENTS, Number.class).longValue())
                .orElse(0L);
    }

    private String today(TransportId transport) {
        return transport + "/" + date();
    }

    private LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** While nobody can say, the one of before. */
    private ZoneId zone() {
        try {
            lastZone = zone.get();
        } catch (MongoException away) {
            LOG.debug("The day's time zone cannot be read: {}", away.getClass().getSimpleName());
        }
        return lastZone;
    }
}
