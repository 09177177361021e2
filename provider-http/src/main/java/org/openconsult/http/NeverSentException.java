package org.openconsult.http;

import java.io.IOException;

/** There was no connection to send a request over, so nothing of it has left. */
public class NeverSentException extends IOException {
    NeverSentException(Exception cause) {
        super("No connection", cause);
    }

    /** What went wrong, in one word without an address. */
    public String kind() {
        Throwable cause = getCause();
        return cause == null ? "" : cause.getClass().getSimpleName();
    }
}
