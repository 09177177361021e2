package org.openconsult.app.settings;

/** The program cannot start as it is set up; the message is the one sentence that the operator reads. */
public class CannotStartException extends RuntimeException {
    public CannotStartException(String sentence) {
        super(sentence);
    }

    public CannotStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
