package org.openconsult.archive.prepared;

/** Where an export stands. */
public enum ExportState {
    /** Nobody works on it yet. */
    WAITING,
    WORKING,
    /** It lies on the disk of the instance that wrote it. */
    READY,
    /** It was downloaded whole, and is gone. */
    FETCHED,
    /** Nobody fetched it in time, and it is gone. */
    EXPIRED,
    /** The disk was full or could not be written. */
    NO_ROOM,
    /** It cannot be written: what it asks for is not there any more, or the program failed at it. */
    FAILED;

    /** Whether it is still to be written. */
    public boolean isOpen() {
        return this == WAITING || this == WORKING;
    }

    /** Whether nothing comes of it any more. */
    public boolean isEnded() {
        return !isOpen() && this != READY;
    }
}
