package org.openconsult.sms.twilio.peer;

/** The addresses that Twilio calls. */
public enum Webhook {
    MESSAGES("/channels/sms/twilio"),
    REPORTS("/channels/sms/twilio/status");

    private final String path;

    Webhook(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
