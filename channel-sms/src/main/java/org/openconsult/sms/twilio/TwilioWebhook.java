package org.openconsult.sms.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.ReceptionClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Twilio brings a text message and takes the answer, in one request.
 *
 * <p>Enter it at Twilio with {@code #rc=5&rp=all} behind the address: without these connection overrides Twilio tries
 * again only when it could not connect, and a message that could not be stored (503) would be lost to us.
 *
 * @see <a href="https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides">Connection overrides</a>
 */
@RestController
class TwilioWebhook {
    private static final Logger LOG = LoggerFactory.getLogger(TwilioWebhook.class);
    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);

    private final FormReader forms;
    private final SignatureCheck signatures;
    private final InboundSms inbound;
    private final Reception reception;

    TwilioWebhook(FormReader forms, SignatureCheck signatures, InboundSms inbound, Reception reception) {
        this.forms = forms;
        this.signatures = signatures;
        this.inbound = inbound;
        this.reception = reception;
    }

    @PostMapping("/channels/sms/twilio")
    ResponseEntity<byte[]> receive(HttpServletRequest request) {
        signatures.requireSignature(request);
        Form form = forms.read(request);
        signatures.requireSigned(request, form);
        return answer(HttpStatus.OK, XML, Twiml.of(reception.receive(inbound.read(form))));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> turnAway(RejectedRequestException rejected) {
        LOG.warn("A request to Twilio's webhook was turned away with {}: {}", rejected.status(), rejected.getMessage());
        return answer(rejected.status(), TEXT, rejected.answer());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> askToTryAgain(ReceptionClosedException closed) {
        LOG.warn("A message from Twilio could not be stored; Twilio is asked to try again");
        return tryAgain();
    }

    /** A fault of ours. Only its kind is logged: what other libraries write into messages is not in our hands. */
    @ExceptionHandler
    ResponseEntity<byte[]> askToTryAgain(RuntimeException fault) {
        LOG.error(
                "A message from Twilio was not taken in, for {} at {}; Twilio is asked to try again",
                fault.getClass().getName(),
                fault.getStackTrace().length == 0 ? "an unknown place" : fault.getStackTrace()[0]);
        return tryAgain();
    }

    private static ResponseEntity<byte[]> tryAgain() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(TRY_AGAIN_AFTER.toSeconds()))
                .build();
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, MediaType type, String text) {
        return text.isEmpty()
                ? ResponseEntity.status(status).build()
                : ResponseEntity.status(status).contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
