package org.openconsult.sms.twilio;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where Twilio reports what becomes of a message; nowhere while nobody said where the world reaches us. */
record StatusAddress(PublicUrl publicUrl) {
    static final String PATH = "/channels/sms/twilio/status";
    /** The parameter of the query that names the message: the report may come before Twilio's own name for it. */
    static final String MESSAGE = "message";

    Optional<URI> of(String message) {
        return publicUrl
                .root()
                .map(root -> root + PATH + "?" + MESSAGE + "=" + URLEncoder.encode(message, StandardCharsets.UTF_8))
                .map(URI::create);
    }
}
