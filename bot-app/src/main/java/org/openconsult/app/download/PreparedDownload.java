package org.openconsult.app.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openconsult.app.page.Refusal;
import org.openconsult.archive.prepared.ExportCare;
import org.openconsult.archive.prepared.ExportJob;
import org.openconsult.archive.prepared.ExportJobs;
import org.openconsult.archive.prepared.ExportState;
import org.openconsult.archive.prepared.PreparedFiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Hands out a prepared zip to whoever asked for it, once; a download that breaks off can be tried again. */
@Component
public class PreparedDownload {
    private final PreparedExports exports;
    private final ExportJobs jobs;
    private final PreparedFiles files;
    private final ExportCare care;
    private final Set<String> leaving = ConcurrentHashMap.newKeySet();

    PreparedDownload(PreparedExports exports, ExportJobs jobs, PreparedFiles files, ExportCare care) {
        this.exports = exports;
        this.jobs = jobs;
        this.files = files;
        this.care = care;
    }

    /**
     * The zip, streaming.
     *
     * @param method a HEAD takes nothing away
     * @throws Refusal when there is none for this person, they may not have it any more, or it is not here
     */
    public ResponseEntity<StreamingResponseBody> file(String id, HttpMethod method, Authentication who) {
        ExportJob job = jobs.find(id)
                .filter(found -> found.order().who().equals(who.getName()))
                .orElseThrow(() -> Refusal.notFound("There is no such export of yours."));
        Path file = ready(job);
        exports.record(job, who);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ArchiveDownload.attachment(
                                job.order().consultation(), job.order().profile()))
                .header(HttpHeaders.CONTENT_TYPE, ArchiveDownload.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentLength(size(file));
        return HttpMethod.HEAD.equals(method) ? answer.build() : answer.body(out -> handOver(job, file, out));
    }

    private Path ready(ExportJob job) {
        if (job.state().isOpen()) {
            throw new Refusal(HttpStatus.CONFLICT, "This export is not ready yet.");
        }
        if (job.state() != ExportState.READY) {
            throw gone();
        }
        if (leaving.contains(job.id())) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "This export is being downloaded just now. If that broke off, try again in a minute.");
        }
        return files.find(job.id()).orElseThrow(() -> lost(job));
    }

    private Refusal lost(ExportJob job) {
        if (!job.worker().equals(files.instance(""))) {
            return new Refusal(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "This export lies with another instance of the program than the one that answered. Try again; if it stays"
                            + " so, ask whoever runs the program to send each person to one instance.");
        }
        care.lost(job);
        return gone();
    }

    private static Refusal gone() {
        return new Refusal(
                HttpStatus.GONE, "This export is gone: it was downloaded, or waited too long. Have it prepared again.");
    }

    private void handOver(ExportJob job, Path file, OutputStream out) throws IOException {
        if (!leaving.add(job.id())) {
            throw new IOException("It is being downloaded already");
        }
        try {
            Files.copy(file, out);
            out.flush();
            jobs.fetched(job);
            files.delete(job.id());
        } finally {
            leaving.remove(job.id());
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
