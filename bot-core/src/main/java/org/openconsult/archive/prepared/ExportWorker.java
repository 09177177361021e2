package org.openconsult.archive.prepared;

import com.mongodb.MongoException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openconsult.archive.ArchiveRequest;
import org.openconsult.archive.ConsultationArchive;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.export.ExportFilterParameters;
import org.openconsult.search.CommentSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the exports that were asked for, one after the other. A job is claimed by its next version, which one instance alone can
 * add. Who works on it tells so again and again; one that was told nothing of for a minute, by the clock of whoever looks, is
 * begun anew by whoever looks, and so is one that this instance left when it stopped or died.
 */
public final class ExportWorker {
    private static final Logger LOG = LoggerFactory.getLogger(ExportWorker.class);
    private static final Duration SILENCE = Duration.ofMinutes(1);
    /** One that brings the program down each time must not do so for ever. */
    private static final int MOST_TRIES = 10;

    private final ExportJobs jobs;
    private final PreparedFiles files;
    private final String instance;
    private final ConsultationArchive archive;
    private final Consultations consultations;
    private final CommentSearch search;
    private final InstantSource clock;
    private final Map<String, Seen> seen = new HashMap<>();
    private volatile Optional<RunningExport> running = Optional.empty();
    private volatile boolean stopped;

    /** A version of somebody else's job, and since when it has been the newest. */
    private record Seen(long version, Instant since) {}

    /** @param instance tells this one from all others, also after a restart */
    public ExportWorker(
            ExportJobs jobs,
            PreparedFiles files,
            String instance,
            ConsultationArchive archive,
            Consultations consultations,
            CommentSearch search,
            InstantSource clock) {
        this.jobs = jobs;
        this.files = files;
        this.instance = instance;
        this.archive = archive;
        this.consultations = consultations;
        this.search = search;
        this.clock = clock;
    }

    /**
     * Does the next job, if there is one that nobody works on. For one thread.
     *
     * @return whether something came of one, so that the next may be asked for at once
     */
    public boolean work() {
        return !stopped
                && jobs.all().stream()
                        .filter(job -> job.state().isOpen() && isFree(job))
                        .findFirst()
                        .flatMap(this::claim)
                        .filter(job -> job.state().isEnded() || prepare(job))
                        .isPresent();
    }

    /** Tells how far the job is that is worked on just now; to be called every few seconds, by another thread. */
    public void tell() {
        running.ifPresent(export -> export.tell(jobs));
    }

    /** Leaves what is worked on just now to the next start. */
    public void stop() {
        stopped = true;
        running.ifPresent(RunningExport::end);
    }

    /** Works again after a stop. */
    public void start() {
        stopped = false;
    }

    private boolean isFree(ExportJob job) {
        if (job.state() == ExportState.WAITING || job.worker().equals(instance)) {
            return true;
        }
        Instant now = clock.instant();
        Seen last = seen.merge(
                job.id(),
                new Seen(job.version(), now),
                (before, fresh) -> before.version() == fresh.version() ? before : fresh);
        return !now.isBefore(last.since().plus(SILENCE));
    }

    private Optional<ExportJob> claim(ExportJob job) {
        seen.remove(job.id());
        return jobs.change(
                job.tries() < MOST_TRIES
                        ? job.begunBy(instance, new ExpectedComments(search).of(job.order()))
                        : job.in(ExportState.FAILED));
    }

    private boolean prepare(ExportJob job) {
        var export = new RunningExport(job);
        running = Optional.of(export);
        try {
            return !stopped && write(job, export);
        } catch (RunningExport.EndedException left) {
            LOG.info("An export is left to whoever has taken it over, or to the next start");
            return false;
        } catch (MongoException outage) {
            LOG.warn("An export is begun anew, as the database is away");
            return false;
        } finally {
            running = Optional.empty();
        }
    }

    private boolean write(ExportJob job, RunningExport export) {
        ExportState end = written(job, export);
        boolean ours = export.finish(end, jobs);
        if (!ours) {
            files.delete(job.id());
        }
        return ours;
    }

    private ExportState written(ExportJob job, RunningExport export) {
        try {
            files.write(job.id(), out -> archive.write(request(job.order()), export.watched(out), export::wrote));
            return ExportState.READY;
        } catch (RunningExport.EndedException | MongoException later) {
            throw later;
        } catch (IOException full) {
            LOG.error("An export cannot be written: the disk is full, or the folder of exports cannot be written to");
            return ExportState.NO_ROOM;
        } catch (RuntimeException broken) {
            LOG.error("An export failed: {}", broken.getClass().getSimpleName());
            return ExportState.FAILED;
        }
    }

    /** @throws IllegalArgumentException when the plan does not have any more what was asked for */
    private ArchiveRequest request(ExportOrder order) {
        ActionPlan plan = consultations
                .find(order.consultation())
                .orElseThrow(() -> new IllegalArgumentException("There is no such consultation"))
                .plan();
        return new ArchiveRequest(
                plan,
                order.profile(),
                ExportFilterParameters.read(order.filters(), plan),
                order.filters(),
                clock.instant());
    }
}
