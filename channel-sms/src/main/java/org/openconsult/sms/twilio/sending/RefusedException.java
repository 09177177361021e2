package org.openconsult.sms.twilio.sending;

/** Twilio answered, and not that it has the message. Carries nothing of what it said but codes. */
class RefusedException extends RuntimeException {
    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super("Twilio refused with " + refusal.status());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
