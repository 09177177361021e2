package org.openconsult.report;

import java.util.List;
import java.util.Optional;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.response.ResponseOutcome;

/**
 * A comment while it is counted.
 *
 * @param section the commitment's id, {@link org.openconsult.export.ExportFilter#WHOLE_PLAN}, or
 *     {@link org.openconsult.search.Figures#UNKNOWN} for what is on nothing yet
 * @param commitmentVersion 0 for what is on no commitment
 * @param campaign the one that it counts in
 * @param author tells people apart, and is in no report
 * @param outcome what was decided on it
 * @param represented for whom it was entered; nobody where its author wrote it
 */
record ReportedComment(
        AnnexEntry entry,
        String section,
        int commitmentVersion,
        List<LocalizedText> themes,
        Optional<String> campaign,
        Optional<String> session,
        Optional<String> place,
        String author,
        Optional<ResponseOutcome> outcome,
        Represented represented) {

    /** Names the comment only. */
    @Override
    public String toString() {
        return entry.toString();
    }
}
