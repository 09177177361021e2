package org.openconsult.teams.connector;

import java.net.URI;

/**
 * The bot as Azure knows it.
 *
 * @param login where tokens are given, without a slash at its end
 * @param tenant the tenant it is registered in
 * @param appId its id
 * @param secret what proves that it is asking
 */
public record Registration(URI login, String tenant, String appId, String secret) {

    /** Its address in Teams. */
    public String address() {
        return "28:" + appId;
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "Registration[hidden]";
    }
}
