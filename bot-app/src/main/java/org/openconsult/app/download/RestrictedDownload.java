package org.openconsult.app.download;

import java.util.Map;
import java.util.TreeMap;
import org.openconsult.app.coordinator.Authorities;
import org.openconsult.app.coordinator.Right;
import org.openconsult.app.page.Refusal;
import org.openconsult.audit.AuditAct;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.export.ExportProfile;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Unmasked texts leave for administrators alone, who say why, and the audit trail has it before the first byte does. */
@Component
class RestrictedDownload {
    private final AuditTrail audit;

    RestrictedDownload(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * Records it where unmasked texts are asked for; does nothing where they are not.
     *
     * @param parameters what is asked for, as the trail tells it beside the reason
     * @throws Refusal when the person may not have it, or has not said why
     */
    void record(
            String planId, Map<String, String> parameters, DownloadRequest request, Authentication who, String file) {
        if (request.profile() != ExportProfile.RESTRICTED) {
            return;
        }
        if (!Authorities.has(who, Right.ADMINISTER)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "Only administrators may download unmasked texts.");
        }
        String reason = request.requiredReason();
        Map<String, Object> wanted = new TreeMap<>(parameters);
        wanted.remove("reason");
        wanted.put("file", file);
        audit.record(AuditAct.of(
                who.getName(),
                AuditAction.DOWNLOAD_OF_UNMASKED_COMMENTS,
                new AuditThing(AuditThing.Kind.CONSULTATION, planId),
                Map.of(),
                wanted,
                reason));
    }
}
