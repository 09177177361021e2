package org.openconsult.channel;

/** A setting is missing or wrong: the start stops, and the operator reads one sentence. Carries no secret. */
public class WrongSettingException extends RuntimeException {
    private final String setting;

    /**
     * @param setting its full name: {@code consult.sms.twilio.auth-token}
     * @param sentence what is wrong with it and what to do, never with a secret's value
     */
    public WrongSettingException(String setting, String sentence) {
        super(setting + ": " + sentence);
        this.setting = setting;
    }

    /** The full name of the setting to mend. */
    public String setting() {
        return setting;
    }
}
