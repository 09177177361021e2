package org.openconsult.app.author;

/** There is no plan to read where one was said to be; the message is for the author. */
final class UnreadablePlanException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadablePlanException(String message) {
        super(message);
    }
}
