package org.openconsult.archive.prepared;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openconsult.export.ExportProfile;

/**
 * What somebody asked to have prepared.
 *
 * @param who the name they sign in with
 * @param filters by parameter, as they were asked for
 * @param reason why unmasked texts are needed; empty where none are
 */
public record ExportOrder(
        String who,
        String consultation,
        ExportProfile profile,
        SortedMap<String, String> filters,
        String reason,
        Instant at) {

    public ExportOrder(
            String who,
            String consultation,
            ExportProfile profile,
            Map<String, String> filters,
            String reason,
            Instant at) {
        this(who, consultation, profile, new TreeMap<>(filters), reason, at);
    }
}
