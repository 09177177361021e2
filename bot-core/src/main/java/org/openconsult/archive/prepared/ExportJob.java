package org.openconsult.archive.prepared;

import java.time.Instant;

/**
 * An export that is prepared in the background, as it stands.
 *
 * @param id random, so that nobody guesses it
 * @param version is given back with a change of what was read here
 * @param worker the instance that works on it, or on whose disk it lies; empty while nobody does
 * @param tries how often it was begun
 * @param written how many comments were written
 * @param expected how many there are, about; 0 where that is not known
 * @param changedAt when this was so
 */
public record ExportJob(
        String id,
        long version,
        ExportOrder order,
        ExportState state,
        String worker,
        int tries,
        long written,
        long expected,
        Instant changedAt) {

    ExportJob begunBy(String instance, long comments) {
        return new ExportJob(id, version, order, ExportState.WORKING, instance, tries + 1, 0, comments, changedAt);
    }

    ExportJob withWritten(long comments) {
        return new ExportJob(id, version, order, state, worker, tries, comments, expected, changedAt);
    }

    ExportJob in(ExportState next) {
        return new ExportJob(id, version, order, next, worker, tries, written, expected, changedAt);
    }
}
