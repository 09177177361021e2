package org.openconsult.faults.network;

/** How the way between an instance and the database is. */
enum Line {
    WELL,
    /** Nobody gets through: what is open is closed, what is new is closed at once. */
    CUT,
    /** Everything arrives, late. */
    SLOW,
    /** Nothing arrives and nothing is closed. */
    SILENT
}
