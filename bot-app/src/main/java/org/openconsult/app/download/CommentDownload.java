package org.openconsult.app.download;

import java.util.Map;
import org.bson.Document;
import org.openconsult.app.coordinator.Role;
import org.openconsult.app.page.Refusal;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.export.CommentExport;
import org.openconsult.export.CommentRows;
import org.openconsult.export.ExportProfile;
import org.openconsult.redaction.Redactions;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Hands out the comments on a plan as a file, to whoever may have them. */
@Component
public class CommentDownload {
    private final Consultations plans;
    private final CommentExport export;
    private final AuditTrail audit;

    CommentDownload(Consultations plans, CommentRows rows, Redactions redactions, AuditTrail audit) {
        this.plans = plans;
        this.export = new CommentExport(rows, redactions);
        this.audit = audit;
    }

    /**
     * The comments as CSV, streaming.
     *
     * @param parameters {@code profile}, {@code reason} and the filters
     * @throws Refusal when the plan is unknown, a parameter is wrong or the person may not have it
     */
    public ResponseEntity<StreamingResponseBody> csv(
            String planId, Map<String, String> parameters, Authentication who) {
        ActionPlan plan = plans.find(planId)
                .orElseThrow(() -> Refusal.notFound("There is no consultation with this id."))
                .plan();
        DownloadRequest request = DownloadRequest.read(parameters, plan);
        if (request.profile() == ExportProfile.RESTRICTED) {
            recordRestricted(plan, parameters, request, who);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(plan, request.profile()))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                .body(out -> export.writeCsv(plan, request.filter(), request.profile(), out));
    }

    /** Before the first byte leaves, so that no download goes unseen. */
    private void recordRestricted(
            ActionPlan plan, Map<String, String> parameters, DownloadRequest request, Authentication who) {
        if (who.getAuthorities().stream()
                .noneMatch(right -> ("ROLE_" + Role.ADMINISTRATOR).equals(right.getAuthority()))) {
            throw new Refusal(HttpStatus.FORBIDDEN, "Only administrators may download unmasked texts.");
        }
        String reason = request.requiredReason();
        var details = new Document("consultation", plan.id());
        parameters.forEach(details::append);
        details.remove("reason");
        audit.record(who.getName(), "download of unmasked comments", details, reason);
    }

    private static String attachment(ActionPlan plan, ExportProfile profile) {
        return ContentDisposition.attachment()
                .filename(plan.id() + "-comments-" + profile + ".csv")
                .build()
                .toString();
    }
}
