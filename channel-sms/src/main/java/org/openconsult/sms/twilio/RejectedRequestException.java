package org.openconsult.sms.twilio;

import org.springframework.http.HttpStatus;

/** A request to the webhook that is not taken in, with the answer it gets. Carries nothing of what it said. */
class RejectedRequestException extends RuntimeException {
    private final HttpStatus status;

    /** @param reason for the sender's log, or for ours alone where the sender shall learn nothing */
    RejectedRequestException(HttpStatus status, String reason) {
        super(reason);
        this.status = status;
    }

    static RejectedRequestException badRequest(String reason) {
        return new RejectedRequestException(HttpStatus.BAD_REQUEST, reason);
    }

    /** Tells a stranger nothing. */
    static RejectedRequestException forbidden(String reason) {
        return new RejectedRequestException(HttpStatus.FORBIDDEN, reason);
    }

    HttpStatus status() {
        return status;
    }

    /** What is said to the sender; empty for silence. */
    String answer() {
        return status == HttpStatus.FORBIDDEN ? "" : String.valueOf(getMessage());
    }
}
