package org.openconsult.sms.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.openconsult.channel.InboundMessage;
import org.openconsult.http.request.ProviderWebhook;
import org.openconsult.inbox.Answer;
import org.openconsult.inbox.Reception;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where Twilio brings a message, of whatever kind of address, and takes the answer, in one request.
 *
 * <p>Enter it at Twilio with {@code #rc=5&rp=all} behind the address: without these connection overrides Twilio tries
 * again only when it could not connect, and a message that could not be stored (503) would be lost to us.
 *
 * @see <a href="https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides">Connection overrides</a>
 */
@ProviderWebhook(provider = TwilioTransport.PROVIDER)
class TwilioWebhook {
    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private static final Logger LOG = LoggerFactory.getLogger(TwilioWebhook.class);
    private static final Answer SILENCE = new Answer(List.of());

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
        Optional<InboundMessage> message = inbound.read(forms.read(request));
        if (message.isEmpty()) {
            LOG.warn("Twilio brought something that is no message of a channel that there is; it is left alone");
        }
        String answer = twiml.of(message.map(reception::receive).orElse(SILENCE));
        return ResponseEntity.ok().contentType(XML).body(answer.getBytes(StandardCharsets.UTF_8));
    }
}
