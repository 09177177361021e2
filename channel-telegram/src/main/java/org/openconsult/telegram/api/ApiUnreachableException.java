package org.openconsult.telegram.api;

/** There was no answer of Telegram's, or none that makes sense. Has no cause: that may name the address with the token. */
public final class ApiUnreachableException extends ApiException {
    private final boolean surelyNotSent;
    private final String kind;

    /**
     * For a call that nothing is known to have come of.
     *
     * @param surelyNotSent whether Telegram cannot have got the request; otherwise it may have done what it was asked
     * @param kind what went wrong, in a word or two: {@code SocketTimeoutException}, {@code HTTP 502}
     */
    public ApiUnreachableException(boolean surelyNotSent, String kind) {
        super("Telegram " + (surelyNotSent ? "was not reached" : "gave no answer") + ": " + kind);
        this.surelyNotSent = surelyNotSent;
        this.kind = kind;
    }

    /** Whether Telegram cannot have got the request. */
    public boolean surelyNotSent() {
        return surelyNotSent;
    }

    /** What went wrong, in a word or two without an address. */
    public String kind() {
        return kind;
    }
}
