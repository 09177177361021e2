package org.openconsult.app.download;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openconsult.app.page.Refusal;
import org.openconsult.archive.prepared.ExportJob;
import org.openconsult.archive.prepared.ExportJobs;
import org.openconsult.archive.prepared.ExportOrder;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.export.ExportProfile;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Zips that are prepared in the background, for whoever may have them. */
@Component
public class PreparedExports {
    private final Consultations plans;
    private final ExportJobs jobs;
    private final Preparing preparing;
    private final RestrictedDownload restricted;
    private final SecureRandom random;
    private final Clock clock;

    PreparedExports(
            Consultations plans,
            ExportJobs jobs,
            Preparing preparing,
            RestrictedDownload restricted,
            SecureRandom random,
            Clock clock) {
        this.plans = plans;
        this.jobs = jobs;
        this.preparing = preparing;
        this.restricted = restricted;
        this.random = random;
        this.clock = clock;
    }

    /** What somebody has asked for, the newest first. */
    public List<ExportJob> of(Authentication who) {
        return jobs.all().stream()
                .filter(job -> job.order().who().equals(who.getName()))
                .sorted(Comparator.comparing((ExportJob job) -> job.order().at())
                        .reversed())
                .toList();
    }

    /**
     * Has a zip prepared.
     *
     * @param parameters {@code profile}, {@code reason} and the filters
     * @throws Refusal when the plan is unknown, a parameter is wrong, the person may not have it or has asked for enough
     */
    public void ask(String planId, Map<String, String> parameters, Authentication who) {
        ActionPlan plan = plans.find(planId)
                .orElseThrow(() -> Refusal.notFound("There is no consultation with this id."))
                .plan();
        DownloadRequest wanted = DownloadRequest.read(parameters, plan);
        restricted.record(planId, parameters, wanted, who, "export.zip (asked for)");
        String reason = wanted.profile() == ExportProfile.RESTRICTED ? wanted.requiredReason() : "";
        var order = new ExportOrder(
                who.getName(), planId, wanted.profile(), ArchiveDownload.filters(parameters), reason, clock.instant());
        if (!jobs.ask(RandomName.of(random), order)) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "You have asked for " + ExportJobs.MOST_OF_ONE_PERSON
                            + " zips that are not downloaded yet. Download one of them first.");
        }
        preparing.wake();
    }

    /** Records the download of a zip with unmasked texts. */
    void record(ExportJob job, Authentication who) {
        ExportOrder order = job.order();
        Map<String, String> parameters = new HashMap<>(order.filters());
        parameters.put(DownloadRequest.PROFILE, order.profile().toString());
        restricted.record(
                order.consultation(), parameters, DownloadRequest.of(order), who, "export.zip (prepared before)");
    }
}
