package org.openconsult.spool;

/** An entry does not hold what was written; the message says what is wrong and quotes nothing. */
class DamagedEntryException extends Exception {
    private static final long serialVersionUID = 1;

    DamagedEntryException(String reason) {
        super(reason);
    }
}
