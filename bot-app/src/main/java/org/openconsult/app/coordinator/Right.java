package org.openconsult.app.coordinator;

/** What somebody at the desk may do; each role has some of these. */
public enum Right {
    /** See the desk: figures, comments with personal data masked, plans, messages that failed. */
    READ,
    /** Hide and restore comments, mask, move and theme them, group campaigns, take notes. */
    MODERATE,
    /** Run a consultation: edit its plan, set targets, write to people, have messages sent again. */
    RUN,
    /** Lead sessions with groups, and enter what was said at meetings. */
    LEAD,
    /** Unmasked texts, other people's accounts, the audit trail. */
    ADMINISTER
}
