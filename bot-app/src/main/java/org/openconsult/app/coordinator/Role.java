package org.openconsult.app.coordinator;

import java.util.Set;

/** What a coordinator may do. */
public enum Role {
    /** Everything, the unmasked texts and other people's accounts included. */
    ADMINISTRATOR,
    /** The daily work: reading, moderating, answering, exporting what is masked. */
    COORDINATOR,
    /** Reads and moderates comments. */
    MODERATOR,
    /** Leads sessions, enters meetings, and sees what comes of them. */
    FACILITATOR,
    /** Sees, and changes nothing. */
    VIEWER;

    public Set<Right> rights() {
        return switch (this) {
            case ADMINISTRATOR -> Set.of(Right.values());
            case COORDINATOR -> Set.of(Right.READ, Right.MODERATE, Right.RUN, Right.LEAD);
            case MODERATOR -> Set.of(Right.READ, Right.MODERATE);
            case FACILITATOR -> Set.of(Right.READ, Right.LEAD);
            case VIEWER -> Set.of(Right.READ);
        };
    }
}
