package org.openconsult.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.openconsult.storage.Versions;

/**
 * A time in which nothing is sent through a provider.
 *
 * @param version 0 when there never was one
 * @param until when it is over
 * @param step the how manieth it is of those that followed on each other
 */
record Hold(long version, Instant until, int step) {
    static final Hold NONE = new Hold(0, Instant.EPOCH, 0);
    private static final String UNTIL = "until";
    private static final String STEP = "step";

    /** The one after it, as the provider asks for it; this one when that ends later. */
    Hold asked(Instant now, Duration pause) {
        Instant end = Backoff.end(now, pause);
        return end.isAfter(until) ? new Hold(version + 1, end, step) : this;
    }

    /**
     * The one after it where the provider says no time; this one while it lasts. It is longer when it comes within the
     * longest pause after this one: then what was wrong was hardly mended in between.
     */
    Hold guessed(Instant now, Backoff backoff) {
        if (now.isBefore(until)) {
            return this;
        }
        int next = now.isBefore(until.plus(backoff.longest())) ? step + 1 : 1;
        return new Hold(version + 1, Backoff.end(now, backoff.pause(next)), next);
    }

    Document write(String reason) {
        return new Document(UNTIL, Date.from(until)).append(STEP, step).append("reason", reason);
    }

    static Hold read(Document document) {
        return new Hold(
                document.getLong(Versions.VERSION), document.getDate(UNTIL).toInstant(), document.getInteger(STEP));
    }
}
