package org.openconsult.audit;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody is about to do.
 *
 * @param who the name they sign in with
 * @param before what is to change, as it is, and
 * @param after as it will be: words and numbers of the product, never an address and never what a person wrote
 * @param reason why, in the words of whoever does it or of the product; empty where none is asked for
 * @param made the name of the version that it makes, where the thing is kept as versions
 */
public record AuditAct(
        String who,
        AuditAction action,
        AuditThing thing,
        Map<String, Object> before,
        Map<String, Object> after,
        String reason,
        Optional<String> made) {

    /** Something that makes no version. */
    public static AuditAct of(
            String who,
            AuditAction action,
            AuditThing thing,
            Map<String, Object> before,
            Map<String, Object> after,
            String reason) {
        return new AuditAct(who, action, thing, before, after, reason, Optional.empty());
    }
}
