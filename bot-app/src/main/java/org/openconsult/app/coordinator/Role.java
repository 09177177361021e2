package org.openconsult.app.coordinator;

/** What a coordinator may do. */
public enum Role {
    /** Everything, the unmasked texts and other people's accounts included. */
    ADMINISTRATOR,
    /** The daily work: reading, moderating, exporting what is masked. */
    COORDINATOR
}
