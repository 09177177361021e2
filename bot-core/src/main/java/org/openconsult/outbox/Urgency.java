package org.openconsult.outbox;

/** What goes first when not all can go at once. */
public enum Urgency {
    /** Somebody wrote and waits. */
    REPLY,
    /** We speak first. */
    ANNOUNCEMENT
}
