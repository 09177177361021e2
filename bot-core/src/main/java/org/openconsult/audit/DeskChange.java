package org.openconsult.audit;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;

/**
 * A change that somebody at the desk wants.
 *
 * @param who the name they sign in with
 * @param thing what the trail says it was done to
 * @param reason as the trail tells it; never what a person wrote
 * @param change makes of a copy of the newest version the next one; the same where there is nothing to do, and nothing where it cannot
 *     be done
 * @param summary what of a version the trail tells; never what a person wrote
 */
public record DeskChange(
        String who,
        AuditAction action,
        AuditThing thing,
        String reason,
        Function<Document, Optional<Document>> change,
        Function<Document, Map<String, Object>> summary) {}
