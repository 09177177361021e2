package org.openconsult.sms.kannel;

import java.net.URI;

/**
 * What texts are sent with.
 *
 * @param address of smsbox's {@code sendsms}
 * @param username of a {@code sendsms-user}
 * @param from the number or name that texts come from
 */
record SendsmsAccount(URI address, String username, String password, String from) {

    /** Hides the password. */
    @Override
    public String toString() {
        return "SendsmsAccount[hidden]";
    }
}
