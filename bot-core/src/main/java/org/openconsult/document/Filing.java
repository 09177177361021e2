package org.openconsult.document;

/** What became of a document that somebody brought. Where it is not there now, nothing of it is kept. */
public enum Filing {
    STORED,
    /** The very same file was there already. */
    ALREADY_THERE,
    /** Nobody ticked that those in it agreed. */
    NOT_AGREED,
    NO_FILE,
    TITLE_TOO_LONG,
    TOO_LARGE,
    /** Its format is none of those that are taken, whatever it is called. */
    TYPE_NOT_TAKEN,
    /** There are as many as a session or a meeting may have. */
    TOO_MANY,
    /** It took so long that it was given up, or too many others changed the same. */
    TRY_AGAIN;

    public boolean isThere() {
        return this == STORED || this == ALREADY_THERE;
    }
}
