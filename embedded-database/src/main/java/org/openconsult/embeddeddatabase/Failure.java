package org.openconsult.embeddeddatabase;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first reason why nothing can be acknowledged any more.
 *
 * <p>It is never taken back: after a failed write or force nobody knows what the medium holds, and trying again can
 * succeed although the bytes are lost. A restart reads what is really there.
 */
final class Failure {
    private static final Logger log = LoggerFactory.getLogger(Failure.class);

    /** Not among the codes on which a driver retries or looks for another server. */
    private static final int OPERATION_FAILED = 96;

    private final AtomicReference<String> reason = new AtomicReference<>();

    void record(String what, Throwable cause) {
        String sentence = what + " (" + rootOf(cause) + "), so nothing is acknowledged until a restart.";
        if (reason.compareAndSet(null, sentence)) {
            log.error("{}", sentence);
        }
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason.get());
    }

    /** Throws the error that a client gets instead of an answer, if there was a failure. */
    void refuseIfAny() {
        reason().ifPresent(sentence -> {
            throw new MongoServerError(OPERATION_FAILED, "OperationFailed", sentence);
        });
    }

    /** The root says what the operating system said. Its text is left out unless it is an I/O error: it may quote data. */
    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof java.io.IOException
                ? String.valueOf(root.getMessage())
                : root.getClass().getName();
    }
}
