package org.openconsult.faults.plan;

/** What can be done to a part of the product. */
public enum FaultKind {
    /** {@code kill -9} of an instance, started again after the fault's length. */
    KILL_INSTANCE,
    /** {@code kill -9} of the database, started again after the fault's length. */
    KILL_DATABASE,
    /** SIGSTOP, and SIGCONT after the fault's length. */
    PAUSE_INSTANCE,
    /** SIGTERM, started again after the fault's length. */
    STOP_INSTANCE,
    /** No way between an instance and the database. */
    CUT_LINE,
    SLOW_LINE,
    SILENT_LINE
}
