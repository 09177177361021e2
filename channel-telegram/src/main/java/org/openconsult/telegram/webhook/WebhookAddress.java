package org.openconsult.telegram.webhook;

import java.util.Map;
import org.openconsult.telegram.api.ApiException;
import org.openconsult.telegram.api.BotApi;
import org.openconsult.telegram.intake.Intake;

/** Has Telegram bring updates to us. What waits there, also from when it was asked, comes all the same. */
public final class WebhookAddress {
    private final BotApi api;
    private final String address;
    private final String secret;
    private final int connections;
    private volatile boolean told;

    /**
     * Where updates are to be brought.
     *
     * @param connections how many requests Telegram makes at once
     */
    public WebhookAddress(BotApi api, String address, String secret, int connections) {
        this.api = api;
        this.address = address;
        this.secret = secret;
        this.connections = connections;
    }

    /** Tells Telegram at first, and later where it was told something else: by one that polled, in the midst of a change. */
    public void keep() throws ApiException {
        if (!told
                || !api.call("getWebhookInfo", Map.of()).path("url").asText("").equals(address)) {
            tell();
            told = true;
        }
    }

    /** Tells Telegram; again is harmless. The secret cannot be asked for, so it is told at every start. */
    private void tell() throws ApiException {
        api.call(
                "setWebhook",
                Map.of(
                        "url", address,
                        "secret_token", secret,
                        "max_connections", connections,
                        "allowed_updates", Intake.wanted(),
                        "drop_pending_updates", false));
    }
}
