package org.openconsult.sms.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.openconsult.inbox.Reception;
import org.openconsult.sms.request.ProviderWebhook;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where Twilio brings a text message and takes the answer, in one request.
 *
 * <p>Enter it at Twilio with {@code #rc=5&rp=all} behind the address: without these connection overrides Twilio tries
 * again only when it could not connect, and a message that could not be stored (503) would be lost to us.
 *
 * @see <a href="https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides">Connection overrides</a>
 */
@ProviderWebhook(provider = TwilioTransport.PROVIDER)
class TwilioWebhook {
    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final SignedForms forms;
    private final InboundSms inbound;
    private final Reception reception;
    private final Twiml twiml;

    TwilioWebhook(SignedForms forms, InboundSms inbound, Reception reception, Twiml twiml) {
        this.forms = forms;
        this.inbound = inbound;
        this.reception = reception;
        this.twiml = twiml;
    }

    @PostMapping("/channels/sms/twilio")
    ResponseEntity<byte[]> receive(HttpServletRequest request) {
        String answer = twiml.of(reception.receive(inbound.read(forms.read(request))));
        return ResponseEntity.ok().contentType(XML).body(answer.getBytes(StandardCharsets.UTF_8));
    }
}
