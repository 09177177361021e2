package org.openconsult.delivery;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.channel.DeliveryStatus;
import org.openconsult.delivery.DeliveryState.Claimed;
import org.openconsult.delivery.DeliveryState.Dead;
import org.openconsult.delivery.DeliveryState.Expired;
import org.openconsult.delivery.DeliveryState.Retry;
import org.openconsult.delivery.DeliveryState.Sent;
import org.openconsult.delivery.DeliveryState.Stopped;
import org.openconsult.delivery.DeliveryState.Unknown;
import org.openconsult.delivery.DeliveryState.Waiting;

/** How what is known of a delivery is written in one document. */
final class DeliveryDocuments {
    private static final String STATE = "state";
    private static final String CLAIMS = "claims";
    private static final String FAILURES = "failures";
    private static final String DOUBTED = "doubted";
    private static final String RESENT_AT = "resent_at";
    private static final String WORKER = "worker";
    private static final String UNTIL = "until";
    private static final String REASON = "reason";
    private static final String CAUSE = "cause";
    private static final String STATUS = "status";
    private static final String PROVIDER_IDS = "provider_ids";

    private DeliveryDocuments() {}

    static Document write(Delivery delivery) {
        Document document = state(delivery.state())
                .append(CLAIMS, delivery.claims())
                .append(FAILURES, delivery.failures())
                .append(DOUBTED, delivery.doubted());
        delivery.resentAt().ifPresent(at -> document.append(RESENT_AT, Date.from(at)));
        return document;
    }

    static Delivery read(Document document) {
        return new Delivery(
                state(document),
                document.getInteger(CLAIMS),
                document.getInteger(FAILURES),
                document.getBoolean(DOUBTED),
                Optional.ofNullable(document.getDate(RESENT_AT)).map(Date::toInstant));
    }

    private static Document state(DeliveryState state) {
        if (state instanceof Claimed claimed) {
            return named("claimed")
                    .append(WORKER, claimed.lease().worker())
                    .append(UNTIL, Date.from(claimed.lease().until()));
        }
        if (state instanceof Retry retry) {
            return named("retry").append(UNTIL, Date.from(retry.at())).append(REASON, retry.reason());
        }
        if (state instanceof Unknown unknown) {
            return named("unknown").append(UNTIL, Date.from(unknown.at())).append(REASON, unknown.reason());
        }
        if (state instanceof Dead dead) {
            return named("dead").append(CAUSE, dead.cause().name()).append(REASON, dead.reason());
        }
        return state instanceof Waiting ? named("waiting") : end(state);
    }

    private static Document end(DeliveryState state) {
        if (state instanceof Sent sent) {
            return named("sent")
                    .append(PROVIDER_IDS, sent.providerIds())
                    .append(STATUS, sent.status().name())
                    .append(REASON, sent.reason().orElse(null));
        }
        return state instanceof Stopped stopped ? named("stopped").append(REASON, stopped.reason()) : named("expired");
    }

    /** The names stay when a class is renamed. */
    private static Document named(String state) {
        return new Document(STATE, state);
    }

    private static DeliveryState state(Document document) {
        String state = document.getString(STATE);
        return switch (state) {
            case "waiting" -> new Waiting();
            case "claimed" -> new Claimed(new Lease(document.getString(WORKER), until(document)));
            case "retry" -> new Retry(until(document), document.getString(REASON));
            case "unknown" -> new Unknown(until(document), document.getString(REASON));
            case "sent" -> sent(document);
            case "stopped" -> new Stopped(document.getString(REASON));
            case "dead" -> new Dead(DeathCause.valueOf(document.getString(CAUSE)), document.getString(REASON));
            case "expired" -> new Expired();
            default -> throw new IllegalStateException("A delivery has a state that is not known: " + state);
        };
    }

    private static Sent sent(Document document) {
        return new Sent(
                List.copyOf(document.getList(PROVIDER_IDS, String.class)),
                DeliveryStatus.valueOf(document.getString(STATUS)),
                Optional.ofNullable(document.getString(REASON)));
    }

    private static Instant until(Document document) {
        return document.getDate(UNTIL).toInstant();
    }
}
