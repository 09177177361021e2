package org.openconsult.app.desk.audit;

import java.time.Instant;
import java.util.List;

/**
 * An entry of the audit trail in words.
 *
 * @param thing what it was done to: its kind and its id
 * @param tookEffect false where it was announced and not done
 */
record ShownEntry(
        Instant when, String who, String what, String thing, List<Change> changes, String reason, boolean tookEffect) {

    /**
     * One thing that changed.
     *
     * @param before empty where there was nothing
     * @param after empty where nothing is left
     */
    record Change(String name, String before, String after) {}
}
