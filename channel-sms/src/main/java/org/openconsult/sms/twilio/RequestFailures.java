package org.openconsult.sms.twilio;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.openconsult.inbox.ReceptionClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a request to Twilio's webhooks is answered when it is not taken in. Comes before what the app says in general. */
@RestControllerAdvice(assignableTypes = {TwilioWebhook.class, TwilioStatusWebhook.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestFailures {
    private static final Logger LOG = LoggerFactory.getLogger(RequestFailures.class);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);

    @ExceptionHandler
    ResponseEntity<byte[]> turnAway(RejectedRequestException rejected) {
        LOG.warn("A request to Twilio's webhook was turned away with {}: {}", rejected.status(), rejected.getMessage());
        return rejected.answer().isEmpty()
                ? ResponseEntity.status(rejected.status()).build()
                : ResponseEntity.status(rejected.status())
                        .contentType(TEXT)
                        .body(rejected.answer().getBytes(StandardCharsets.UTF_8));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> askToTryAgain(ReceptionClosedException closed) {
        LOG.warn("What Twilio brought could not be stored; Twilio is asked to try again");
        return tryAgain();
    }

    /** A fault of ours. Only its kind is logged: what other libraries write into messages is not in our hands. */
    @ExceptionHandler
    ResponseEntity<byte[]> askToTryAgain(RuntimeException fault) {
        LOG.error(
                "What Twilio brought was not taken in, for {} at {}; Twilio is asked to try again",
                fault.getClass().getName(),
                fault.getStackTrace().length == 0 ? "an unknown place" : fault.getStackTrace()[0]);
        return tryAgain();
    }

    private static ResponseEntity<byte[]> tryAgain() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(TRY_AGAIN_AFTER.toSeconds()))
                .build();
    }
}
