package org.openconsult.sms.twilio.peer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.openconsult.sms.twilio.peer.WebhookRequest.Parameter;

/** What arrives here. */
public record Delivery(String pathAndQuery, List<Parameter> form, Optional<String> signature) {

    /** The request as it is, with the signature that Twilio gives it. */
    public static Delivery of(WebhookRequest request, TwilioLibrary twilio) throws IOException {
        return of(request, twilio.sign(request));
    }

    static Delivery of(WebhookRequest request, String signature) {
        return new Delivery(request.pathAndQuery(), request.form(), Optional.of(signature));
    }

    Delivery withSignature(Optional<String> another) {
        return new Delivery(pathAndQuery, form, another);
    }
}
