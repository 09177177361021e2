package org.openconsult.faults.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what the harness did, from many threads. */
public final class Tally {
    private final Map<Count, AtomicLong> counts = new EnumMap<>(Count.class);

    public Tally() {
        for (Count count : Count.values()) {
            counts.put(count, new AtomicLong());
        }
    }

    public void add(Count count) {
        counter(count).incrementAndGet();
    }

    public long of(Count count) {
        return counter(count).get();
    }

    private AtomicLong counter(Count count) {
        return java.util.Objects.requireNonNull(counts.get(count));
    }
}
