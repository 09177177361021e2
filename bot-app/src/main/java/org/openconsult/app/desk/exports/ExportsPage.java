package org.openconsult.app.desk.exports;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.DeskTime;
import org.openconsult.app.download.ArchiveDownload;
import org.openconsult.app.download.CommentDownload;
import org.openconsult.app.download.PreparedExports;
import org.openconsult.app.plans.PlanSummary;
import org.openconsult.consultation.Consultations;
import org.openconsult.export.table.TableFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The comments of each consultation, and all of its tables, as files. */
@DeskController
class ExportsPage {
    private final Consultations plans;
    private final CommentDownload download;
    private final ArchiveDownload archives;
    private final PreparedExports prepared;
    private final Clock clock;

    ExportsPage(
            Consultations plans,
            CommentDownload download,
            ArchiveDownload archives,
            PreparedExports prepared,
            Clock clock) {
        this.plans = plans;
        this.download = download;
        this.archives = archives;
        this.prepared = prepared;
        this.clock = clock;
    }

    @GetMapping("/desk/exports")
    String exports(Authentication who, Locale locale, Model page) {
        page.addAttribute(
                "consultations",
                plans.all().stream()
                        .map(consultation -> PlanSummary.of(consultation, clock.instant()))
                        .toList());
        page.addAttribute(
                "formats",
                Stream.of(TableFormat.values()).map(TableFormat::extension).toList());
        DeskTime times = DeskTime.of(plans, locale);
        List<ShownExport> shown = prepared.of(who).stream()
                .map(job -> ShownExport.of(job, title(job.order().consultation()), times))
                .toList();
        page.addAttribute("prepared", shown);
        page.addAttribute("waits", !shown.stream().allMatch(ShownExport::settled));
        return "desk/exports";
    }

    private String title(String consultation) {
        return plans.find(consultation)
                .map(found -> PlanSummary.of(found, clock.instant()).title())
                .orElse(consultation);
    }

    @GetMapping("/desk/consultations/{id}/comments.{format}")
    ResponseEntity<StreamingResponseBody> comments(
            @PathVariable String id,
            @PathVariable String format,
            @RequestParam Map<String, String> parameters,
            Authentication who) {
        return download.file(id, format, parameters, who);
    }

    @GetMapping("/desk/consultations/{id}/export.zip")
    ResponseEntity<StreamingResponseBody> archive(
            @PathVariable String id, @RequestParam Map<String, String> parameters, Authentication who) {
        return archives.file(id, parameters, who);
    }
}
