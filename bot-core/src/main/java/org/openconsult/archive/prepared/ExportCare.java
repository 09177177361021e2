package org.openconsult.archive.prepared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Takes away what nobody needs any more. To be called now and then by each instance. */
public final class ExportCare {
    /** How long an export waits to be fetched. */
    public static final Duration KEPT = Duration.ofDays(1);

    /** So long it can be read what became of it. */
    private static final Duration REMEMBERED = Duration.ofDays(2);
    /** Longer than anything that is being written lies untouched. */
    private static final Duration ABANDONED = Duration.ofHours(2);

    private final ExportJobs jobs;
    private final PreparedFiles files;
    private final InstantSource clock;

    public ExportCare(ExportJobs jobs, PreparedFiles files, InstantSource clock) {
        this.jobs = jobs;
        this.files = files;
        this.clock = clock;
    }

    /** Lets what was not fetched in time expire, on whichever disk it lies, and deletes what lies here for nobody. */
    public void sweep() {
        Instant now = clock.instant();
        jobs.all().stream()
                .filter(job -> job.state() == ExportState.READY)
                .filter(job -> !now.isBefore(job.changedAt().plus(KEPT)))
                .forEach(job -> jobs.change(job.in(ExportState.EXPIRED)));
        for (String id : files.ids()) {
            if (jobs.find(id).filter(job -> !job.state().isEnded()).isEmpty()) {
                files.delete(id);
            }
        }
        files.deleteParts(now.minus(ABANDONED));
        jobs.forget(now.minus(REMEMBERED));
    }

    /** An export lies here no more although it should: whoever asked has to ask again. */
    public void lost(ExportJob job) {
        jobs.change(job.in(ExportState.EXPIRED));
    }
}
