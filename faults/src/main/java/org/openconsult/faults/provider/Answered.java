package org.openconsult.faults.provider;

import java.util.Optional;

/**
 * What an instance answered to a request.
 *
 * @param retryAfter seconds, where it named them
 */
public record Answered(int status, Optional<Long> retryAfter, String body) {
    boolean isAcknowledged() {
        return status / 100 == 2;
    }
}
