package org.openconsult.delivery;

import java.time.Instant;
import java.util.Optional;
import org.openconsult.delivery.DeliveryState.Claimed;
import org.openconsult.delivery.DeliveryState.Retry;
import org.openconsult.delivery.DeliveryState.Unknown;

/**
 * What is known of a message's way to a person. A value: what happens next makes another one, by rules that give the same
 * whatever order a provider's reports and a worker's own record come in.
 *
 * @param claims how many times a worker took it to send it
 * @param failures how many of these came to nothing by the message's own fault or by nobody knows whose
 * @param doubted whether it was ever unknown if it was sent; holds for ever
 * @param resentAt when a coordinator last asked for it to be sent again
 */
record Delivery(DeliveryState state, int claims, int failures, boolean doubted, Optional<Instant> resentAt) {
    /** As it is before anything is stored of it. */
    static final Delivery WAITING = new Delivery(new DeliveryState.Waiting(), 0, 0, false, Optional.empty());

    /** What is known after something more happened; equal to this one when that changes nothing. */
    Delivery after(DeliveryEvent event) {
        return event.happenTo(this);
    }

    boolean isFinal() {
        return state.isFinal();
    }

    /** From when on it may be taken to be sent; the past when that is so already. */
    Instant notBefore() {
        if (state instanceof Retry retry) {
            return retry.at();
        }
        if (state instanceof Unknown unknown) {
            return unknown.at();
        }
        return state instanceof Claimed claimed ? claimed.lease().until() : Instant.EPOCH;
    }

    /** Whether a worker may be sending it just now. */
    boolean isHeld(Instant now) {
        return state instanceof Claimed claimed && claimed.lease().isHeld(now);
    }

    /** Whether a worker took it, and its time ran out without a word. */
    boolean isLeftBehind(Instant now) {
        return state instanceof Claimed claimed && claimed.lease().hasRunOut(now);
    }

    /** Whether this is still the claim of that number. */
    boolean isClaim(int number) {
        return state instanceof Claimed && claims == number;
    }

    Delivery with(DeliveryState next) {
        return new Delivery(next, claims, failures, doubted, resentAt);
    }

    Delivery failedOnceMore() {
        return new Delivery(state, claims, failures + 1, doubted, resentAt);
    }

    Delivery doubtedIf(boolean doubt) {
        return new Delivery(state, claims, failures, doubted || doubt, resentAt);
    }

    Delivery claimed(Lease lease) {
        return new Delivery(new Claimed(lease), claims + 1, failures, doubted, resentAt);
    }
}
