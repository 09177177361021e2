package org.openconsult.app.download;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.openconsult.app.page.Refusal;
import org.openconsult.archive.ArchiveRequest;
import org.openconsult.archive.ConsultationArchive;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.export.ExportFilterParameters;
import org.openconsult.export.ExportProfile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Hands out all tables of a consultation as one zip, to whoever may have them. */
@Component
public class ArchiveDownload {
    static final String MEDIA_TYPE = "application/zip";
    private static final String FILE = "export.zip";

    private final Consultations plans;
    private final ConsultationArchive archive;
    private final RestrictedDownload restricted;
    private final Clock clock;

    ArchiveDownload(Consultations plans, ConsultationArchive archive, RestrictedDownload restricted, Clock clock) {
        this.plans = plans;
        this.archive = archive;
        this.restricted = restricted;
        this.clock = clock;
    }

    /**
     * The zip, streaming.
     *
     * @param parameters {@code profile}, {@code reason} and the filters
     * @throws Refusal when the plan is unknown, a parameter is wrong or the person may not have it
     */
    public ResponseEntity<StreamingResponseBody> file(
            String planId, Map<String, String> parameters, Authentication who) {
        ActionPlan plan = plans.find(planId)
                .orElseThrow(() -> Refusal.notFound("There is no consultation with this id."))
                .plan();
        DownloadRequest asked = DownloadRequest.read(parameters, plan);
        restricted.record(planId, parameters, asked, who, FILE);
        ArchiveRequest wanted = request(plan, asked, parameters);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(plan.id(), asked.profile()))
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .body(out -> archive.write(wanted, out, comments -> {}));
    }

    private ArchiveRequest request(ActionPlan plan, DownloadRequest asked, Map<String, String> parameters) {
        return new ArchiveRequest(plan, asked.profile(), asked.filter(), filters(parameters), clock.instant());
    }

    /** Those of the parameters that filter anything. */
    static Map<String, String> filters(Map<String, String> parameters) {
        Map<String, String> filters = new HashMap<>(parameters);
        filters.keySet().retainAll(ExportFilterParameters.NAMES);
        filters.values().removeIf(String::isBlank);
        return filters;
    }

    static String attachment(String planId, ExportProfile profile) {
        return ContentDisposition.attachment()
                .filename(planId + "-" + profile + ".zip")
                .build()
                .toString();
    }
}
