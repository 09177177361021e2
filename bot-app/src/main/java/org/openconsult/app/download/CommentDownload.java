package org.openconsult.app.download;

import java.util.Map;
import org.openconsult.app.page.Refusal;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.export.CommentExport;
import org.openconsult.export.CommentRows;
import org.openconsult.export.ExportProfile;
import org.openconsult.export.table.TableFormat;
import org.openconsult.redaction.Redactions;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Hands out the comments on a plan as a file, to whoever may have them. */
@Component
public class CommentDownload {
    private final Consultations plans;
    private final CommentExport export;
    private final RestrictedDownload restricted;

    CommentDownload(Consultations plans, CommentRows rows, Redactions redactions, RestrictedDownload restricted) {
        this.plans = plans;
        this.export = new CommentExport(rows, redactions);
        this.restricted = restricted;
    }

    /**
     * The comments as a file, streaming.
     *
     * @param format how its name ends, like {@code csv}
     * @param parameters {@code profile}, {@code reason} and the filters
     * @throws Refusal when the plan is unknown, a parameter is wrong or the person may not have it
     */
    public ResponseEntity<StreamingResponseBody> file(
            String planId, String format, Map<String, String> parameters, Authentication who) {
        TableFormat table = TableFormat.named(format)
                .orElseThrow(() -> Refusal.notFound("Comments are downloaded as comments.csv, .xlsx or .ndjson."));
        ActionPlan plan = plans.find(planId)
                .orElseThrow(() -> Refusal.notFound("There is no consultation with this id."))
                .plan();
        DownloadRequest request = DownloadRequest.read(parameters, plan);
        restricted.record(plan.id(), parameters, request, who, "comments." + table.extension());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(plan, request.profile(), table))
                .header(HttpHeaders.CONTENT_TYPE, table.mediaType())
                .body(out -> export.write(plan, request.filter(), request.profile(), table, out));
    }

    private static String attachment(ActionPlan plan, ExportProfile profile, TableFormat format) {
        return ContentDisposition.attachment()
                .filename(plan.id() + "-comments-" + profile + "." + format.extension())
                .build()
                .toString();
    }
}
