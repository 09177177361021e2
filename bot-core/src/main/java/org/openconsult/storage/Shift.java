package org.openconsult.storage;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;

/**
 * Work that one instance at a time does for all. Time is cut into periods, and each belongs to whoever first put its name
 * into it: an insert under a name that can be taken only once, which is atomic on every compatible server. Who has one
 * puts its name into the next as well, so that the work stays where it is; from one that died it goes to another after two
 * periods at most. Clocks that differ make two work at once for as long as they differ, so the work must bear that.
 */
public final class Shift {
    private static final String WHO = "who";

    private final MongoCollection<Document> periods;
    private final String work;
    private final String who;
    private final Duration period;

    /**
     * One instance's view of it.
     *
     * @param work names the work: the same on all instances
     * @param who tells this instance from all others, something random
     */
    public Shift(Storage storage, String work, String who, Duration period) {
        this.periods = storage.collection(Storage.SHIFTS);
        this.work = work;
        this.who = who;
        this.period = period;
    }

    /**
     * Whether this instance has the work now. Whoever asks at least once in a period keeps it.
     *
     * @throws com.mongodb.MongoException when the database is out of reach
     */
    public boolean isOurs(Instant now) {
        long current = number(now);
        boolean ours = isOurs(current);
        if (ours && isOurs(current + 1)) {
            Inserts.delete(periods, name(current - 2));
        }
        return ours;
    }

    /** Leaves the work to others at once. */
    public void end(Instant now) {
        long current = number(now);
        for (long left = current; left <= current + 1; left++) {
            if (whose(left).filter(who::equals).isPresent()) {
                Inserts.delete(periods, name(left));
            }
        }
    }

    private boolean isOurs(long number) {
        return whose(number).map(who::equals).orElseGet(() -> take(number));
    }

    private boolean take(long number) {
        return Inserts.insert(periods, new Document(Inserts.ID, name(number)).append(WHO, who));
    }

    private Optional<String> whose(long number) {
        return Inserts.find(periods, name(number)).map(found -> found.getString(WHO));
    }

    private long number(Instant now) {
        return Math.floorDiv(now.toEpochMilli(), period.toMillis());
    }

    private String name(long number) {
        return work + "/" + number;
    }
}
