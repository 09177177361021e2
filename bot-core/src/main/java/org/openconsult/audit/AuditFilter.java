package org.openconsult.audit;

import java.util.Optional;

/** Which entries are wanted: those that fit all of what is given. */
public record AuditFilter(Optional<String> who, Optional<AuditAction> action, Optional<AuditThing> thing) {
    public static final AuditFilter ALL = new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty());

    /** All that was ever done to one thing. */
    public static AuditFilter on(AuditThing thing) {
        return new AuditFilter(Optional.empty(), Optional.empty(), Optional.of(thing));
    }
}
