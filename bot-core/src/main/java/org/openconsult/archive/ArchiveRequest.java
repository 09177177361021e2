package org.openconsult.archive;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.export.ExportFilter;
import org.openconsult.export.ExportProfile;

/**
 * Which archive is wanted.
 *
 * @param filter for the comments alone; all other tables are whole
 * @param filters the same as somebody asked for it, by parameter
 * @param at when the archive is made
 */
public record ArchiveRequest(
        ActionPlan plan, ExportProfile profile, ExportFilter filter, SortedMap<String, String> filters, Instant at) {

    public ArchiveRequest(
            ActionPlan plan, ExportProfile profile, ExportFilter filter, Map<String, String> filters, Instant at) {
        this(plan, profile, filter, new TreeMap<>(filters), at);
    }

    /** Whether everybody may read what is asked for. */
    boolean isPublic() {
        return profile == ExportProfile.PUBLIC;
    }
}
