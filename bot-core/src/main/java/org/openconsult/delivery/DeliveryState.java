package org.openconsult.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openconsult.channel.DeliveryStatus;

/** Where a message stands on its way to a person. */
sealed interface DeliveryState {

    /** Whether nothing is left to do. */
    default boolean isFinal() {
        return true;
    }

    /** Nothing was done yet, or what was begun was handed back. */
    record Waiting() implements DeliveryState {
        @Override
        public boolean isFinal() {
            return false;
        }
    }

    /** A worker is about to send it, or is sending it. */
    record Claimed(Lease lease) implements DeliveryState {
        @Override
        public boolean isFinal() {
            return false;
        }
    }

    /** It was surely not sent and is tried again. */
    record Retry(Instant at, String reason) implements DeliveryState {
        @Override
        public boolean isFinal() {
            return false;
        }
    }

    /** It may have been sent. Unless the provider says so meanwhile, it is sent again. */
    record Unknown(Instant at, String reason) implements DeliveryState {
        @Override
        public boolean isFinal() {
            return false;
        }
    }

    /**
     * The provider has it.
     *
     * @param providerIds its names at the provider, in the order of letters: two when it was sent twice
     * @param status the furthest that was reported
     * @param reason the provider's code for that status, if it gave one
     */
    record Sent(List<String> providerIds, DeliveryStatus status, Optional<String> reason) implements DeliveryState {}

    /** The person does not want it, or cannot be reached there. */
    record Stopped(String reason) implements DeliveryState {}

    /** Somebody must look at it. */
    record Dead(DeathCause cause, String reason) implements DeliveryState {}

    /** Nobody waits for it any more. */
    record Expired() implements DeliveryState {}
}
