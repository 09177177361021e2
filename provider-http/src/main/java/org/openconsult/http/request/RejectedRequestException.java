package org.openconsult.http.request;

import org.springframework.http.HttpStatus;

/** A request to the webhook that is not taken in, with the answer it gets. Carries nothing of what it said. */
public class RejectedRequestException extends RuntimeException {
    private final HttpStatus status;

    /**
     * One to be thrown.
     *
     * @param reason for the sender's log, or for ours alone where the sender shall learn nothing
     */
    public RejectedRequestException(HttpStatus status, String reason) {
        super(reason);
        this.status = status;
    }

    public static RejectedRequestException badRequest(String reason) {
        return new RejectedRequestException(HttpStatus.BAD_REQUEST, reason);
    }

    /** Tells a stranger nothing. */
    public static RejectedRequestException forbidden(String reason) {
        return new RejectedRequestException(HttpStatus.FORBIDDEN, reason);
    }

    public HttpStatus status() {
        return status;
    }

    /** What is said to the sender; empty for silence. */
    public String answer() {
        return status == HttpStatus.FORBIDDEN ? "" : String.valueOf(getMessage());
    }
}
