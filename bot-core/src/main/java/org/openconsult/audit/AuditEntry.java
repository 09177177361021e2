package org.openconsult.audit;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody did, as the trail has it.
 *
 * @param thing what it was done to
 * @param before what changed, as it was
 * @param after as it became; of a download, what was asked for
 * @param tookEffect false where it was announced and not done, because somebody else was faster or the program stopped
 */
public record AuditEntry(
        String id,
        Instant when,
        String who,
        AuditAction action,
        AuditThing thing,
        Map<String, Object> before,
        Map<String, Object> after,
        String reason,
        boolean tookEffect) {}
