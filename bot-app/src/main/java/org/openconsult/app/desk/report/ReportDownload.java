package org.openconsult.app.desk.report;

import java.util.Locale;
import org.openconsult.app.page.Refusal;
import org.openconsult.consultation.PlanEdition;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Hands out the report on a plan as a file. */
@Component
public class ReportDownload {
    private final ReportMaker maker;
    private final ReportFiles files;

    ReportDownload(ReportMaker maker, ReportFiles files) {
        this.maker = maker;
        this.files = files;
    }

    /**
     * The report as a file, as things stand now.
     *
     * @param extension how its name ends
     * @param locale English or Spanish
     * @param who asks for it, by the name they sign in with
     * @throws Refusal when there is no such format
     */
    public ResponseEntity<StreamingResponseBody> file(
            PlanEdition edition, String extension, Locale locale, String who) {
        ReportFormat format = ReportFormat.named(extension)
                .orElseThrow(() -> Refusal.notFound("The report is downloaded as report.pdf or report.docx."));
        String name = "%s-report-%s.%s".formatted(edition.plan().id(), locale.getLanguage(), format.extension());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .body(out -> maker.draw(edition, locale, who, document -> files.write(document, format, out)));
    }
}
