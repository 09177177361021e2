package org.openconsult.app.download;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openconsult.app.page.Refusal;
import org.openconsult.archive.prepared.ExportOrder;
import org.openconsult.audit.Reason;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.export.ExportFilter;
import org.openconsult.export.ExportFilterParameters;
import org.openconsult.export.ExportProfile;
import org.openconsult.export.WrongParameterException;

/**
 * What somebody asks to download.
 *
 * @param reason why unmasked texts are needed; empty where nothing was said
 */
record DownloadRequest(ExportProfile profile, ExportFilter filter, Reason reason) {
    static final String PROFILE = "profile";
    private static final String REASON = "reason";

    /** @throws Refusal for the first parameter that is unknown or cannot be understood */
    static DownloadRequest read(Map<String, String> parameters, ActionPlan plan) {
        parameters.keySet().forEach(DownloadRequest::refuseUnknown);
        try {
            return new DownloadRequest(
                    ExportProfile.named(parameters.getOrDefault(PROFILE, "public")),
                    ExportFilterParameters.read(parameters, plan),
                    Reason.of(Optional.ofNullable(parameters.get(REASON))));
        } catch (WrongParameterException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /** What was asked to have prepared, once it is fetched; its filter is of no use any more. */
    static DownloadRequest of(ExportOrder order) {
        return new DownloadRequest(order.profile(), ExportFilter.ALL, Reason.of(Optional.of(order.reason())));
    }

    /** A filter with a slip in its name would hand out everything. */
    private static void refuseUnknown(String name) {
        if (!ExportFilterParameters.NAMES.contains(name)
                && !Set.of(PROFILE, REASON).contains(name)) {
            throw Refusal.badRequest("There is no such parameter; there are: profile, reason, "
                    + String.join(", ", ExportFilterParameters.NAMES) + ".");
        }
    }

    /** @throws Refusal when it is missing or says nothing */
    String requiredReason() {
        if (!reason.isEnough()) {
            throw Refusal.badRequest("Say why the unmasked texts are needed: the parameter reason must have "
                    + Reason.SHORTEST + " to " + Reason.LONGEST + " characters.");
        }
        return reason.words();
    }
}
