package org.openconsult.telegram.inbound;

/** An update lacks what it cannot be understood without. Carries nothing of what it holds. */
final class MalformedUpdateException extends RuntimeException {

    /** @param reason a few words of ours: {@code chat is missing} */
    MalformedUpdateException(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
