package org.openconsult.sheet;

/** Why a file cannot be read. */
public enum SheetProblem {
    EMPTY,
    TOO_LARGE,
    TOO_MANY_LINES,
    UNREADABLE,
    UNKNOWN_COLUMN,
    COLUMN_TWICE,
    MISSING_COLUMN
}
