package org.openconsult.channel;

/** How a message came to be taken in. */
public enum Arrival {
    /** Its provider brought it, and waits. */
    DIRECT,
    /** It waited on this machine's disk while the database was away. If it was taken in before, its answer may not have been heard. */
    SPOOLED,
    /** It was asked for at the provider, which perhaps could not bring it. If it was taken in before, it was answered then. */
    FETCHED;

    /** Whether it takes its place among the person's messages later than it was received. */
    public boolean waited() {
        return this != DIRECT;
    }
}
