package org.openconsult.http.request;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
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
import org.springframework.web.method.HandlerMethod;

/** What a provider's request is answered when it is not taken in. Comes before what the app says in general. */
@RestControllerAdvice(annotations = ProviderWebhook.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestFailures {
    private static final Logger LOG = LoggerFactory.getLogger(RequestFailures.class);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);

    @ExceptionHandler
    ResponseEntity<byte[]> turnAway(RejectedRequestException rejected, HandlerMethod webhook) {
        LOG.warn(
                "A request to {}'s webhook was turned away with {}: {}",
                provider(webhook),
                rejected.status(),
                rejected.getMessage());
        return rejected.answer().isEmpty()
                ? ResponseEntity.status(rejected.status()).build()
                : ResponseEntity.status(rejected.status())
                        .contentType(TEXT)
                        .body(rejected.answer().getBytes(StandardCharsets.UTF_8));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> askToTryAgain(ReceptionClosedException closed, HandlerMethod webhook) {
        LOG.warn("What {} brought could not be stored; it is asked to try again", provider(webhook));
        return tryAgain();
    }

    /** A fault of ours. Only its kind is logged: what other libraries write into messages is not in our hands. */
    @ExceptionHandler
    ResponseEntity<byte[]> askToTryAgain(RuntimeException fault, HandlerMethod webhook) {
        LOG.error(
                "What {} brought was not taken in, for {} at {}; it is asked to try again",
                provider(webhook),
                fault.getClass().getName(),
                fault.getStackTrace().length == 0 ? "an unknown place" : fault.getStackTrace()[0]);
        return tryAgain();
    }

    private static String provider(HandlerMethod webhook) {
        return Optional.ofNullable(webhook.getBeanType().getAnnotation(ProviderWebhook.class))
                .map(ProviderWebhook::provider)
                .orElse("A provider");
    }

    private static ResponseEntity<byte[]> tryAgain() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(TRY_AGAIN_AFTER.toSeconds()))
                .build();
    }
}
