package org.openconsult.archive.prepared;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A job that is worked on just now: one thread writes, another tells how far it is. */
final class RunningExport {
    private ExportJob job;
    private volatile long written;
    private volatile boolean ended;

    RunningExport(ExportJob job) {
        this.job = job;
    }

    /** It was taken over by somebody else, or the program stops. */
    static final class EndedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void wrote(long comments) {
        written = comments;
        check();
    }

    /** Lets nothing through once it has ended. */
    OutputStream watched(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] octets, int from, int length) throws IOException {
                check();
                out.write(octets, from, length);
            }

            @Override
            public void write(int octet) throws IOException {
                check();
                out.write(octet);
            }
        };
    }

    /** What was begun is not written on. */
    void end() {
        ended = true;
    }

    private void check() {
        if (ended) {
            throw new EndedException();
        }
    }

    /** Tells how far it is, which tells others too that it is worked on. */
    synchronized void tell(ExportJobs jobs) {
        jobs.change(job.withWritten(written)).ifPresentOrElse(now -> job = now, this::end);
    }

    /** Tells what became of it, unless somebody else has taken it over. */
    synchronized boolean finish(ExportState state, ExportJobs jobs) {
        return jobs.change(job.withWritten(written).in(state)).isPresent();
    }
}
