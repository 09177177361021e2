package org.openconsult.inbox;

/** The message was not stored; the provider must be told to send it again. Carries no personal data. */
public class ReceptionClosedException extends RuntimeException {
    public ReceptionClosedException(String reason) {
        super(reason);
    }

    public ReceptionClosedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
