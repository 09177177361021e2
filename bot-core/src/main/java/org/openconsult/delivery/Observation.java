package org.openconsult.delivery;

import org.openconsult.channel.TransportId;
import org.openconsult.delivery.DeliveryState.Dead;
import org.openconsult.delivery.DeliveryState.Expired;
import org.openconsult.delivery.DeliveryState.Retry;
import org.openconsult.delivery.DeliveryState.Sent;
import org.openconsult.delivery.DeliveryState.Stopped;
import org.openconsult.delivery.DeliveryState.Unknown;

/** Tells an observer what a change of a delivery means. */
final class Observation {
    private Observation() {}

    static void tell(OutboxObserver observer, TransportId transport, Delivery before, Delivery after) {
        if (after.doubted() && !before.doubted()) {
            observer.doubted(transport);
        }
        if (!after.state().getClass().equals(before.state().getClass())) {
            tell(observer, transport, after.state());
        }
    }

    private static void tell(OutboxObserver observer, TransportId transport, DeliveryState state) {
        if (state instanceof Sent) {
            observer.sent(transport);
        } else if (state instanceof Retry retry) {
            observer.retried(transport, retry.reason());
        } else if (state instanceof Unknown unknown) {
            observer.retried(transport, unknown.reason());
        } else if (state instanceof Stopped) {
            observer.stopped(transport);
        } else if (state instanceof Dead dead) {
            observer.dead(transport, dead.cause());
        } else if (state instanceof Expired) {
            observer.expired(transport);
        }
    }
}
