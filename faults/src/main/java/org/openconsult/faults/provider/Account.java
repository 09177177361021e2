package org.openconsult.faults.provider;

/** The account at the played Twilio, and the public address that its requests are signed for. */
public final class Account {
    public static final String SID = "AC00000000000000000000000000000000";
    public static final String TOKEN = "0123456789abcdef0123456789abcdef";
    public static final String NUMBER = "+15017122661";
    /** Where the world reaches the product; behind it, the harness hands each request to an instance of its choice. */
    public static final String PUBLIC_URL = "https://consult.example.org";

    private Account() {}
}
