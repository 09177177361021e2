package org.openconsult.teams.inbound;

/** An activity lacks what it cannot be understood without. Carries nothing of what it holds. */
final class MalformedActivityException extends RuntimeException {
    private final String reason;

    /** @param reason a few words of ours: {@code from has no id} */
    MalformedActivityException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
