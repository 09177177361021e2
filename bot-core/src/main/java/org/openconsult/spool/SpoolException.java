package org.openconsult.spool;

/** The spool's folder cannot be used; the message is one sentence for the operator. */
public class SpoolException extends RuntimeException {
    public SpoolException(String sentence) {
        super(sentence);
    }

    public SpoolException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
