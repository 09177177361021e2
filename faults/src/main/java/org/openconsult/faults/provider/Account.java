package org.openconsult.faults.provider;

import java.util.List;

/** The account at the played Twilio, and the public address that its requests are signed for. */
public final class Account {
    public static final String SID = "AC00000000000000000000000000000000";
    public static final String TOKEN = "0123456789abcdef0123456789abcdef";
    public static final String NUMBER = "+15017122661";
    /** Where the world reaches the product; behind it, the harness hands each request to an instance of its choice. */
    public static final String PUBLIC_URL = "https://consult.example.org";

    private Account() {}

    /** The product's settings for it, but for where its API is. What a webhook did not bring is not looked for. */
    public static List<String> settings() {
        return List.of(
                "--consult.public-url=" + PUBLIC_URL,
                "--consult.sms.twilio.account-sid=" + SID,
                "--consult.sms.twilio.auth-token=" + TOKEN,
                "--consult.sms.twilio.from=" + NUMBER,
                "--consult.sms.twilio.fetch.enabled=false");
    }
}
