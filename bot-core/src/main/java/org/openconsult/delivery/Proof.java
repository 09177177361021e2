package org.openconsult.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.channel.DeliveryStatus;
import org.openconsult.delivery.DeliveryState.Sent;

/**
 * Joins what is known of a message with a proof that the provider has it. The same in whatever order proofs come: the
 * furthest status holds, and of equal ones the first reason in the order of letters.
 */
final class Proof {
    private static final Comparator<Sent> FURTHEST = Comparator.comparing(Sent::status)
            .thenComparing(sent -> sent.reason().isPresent())
            .thenComparing(sent -> sent.reason().orElse(""), Comparator.reverseOrder());

    private Proof() {}

    /** Two names at the provider mean that it was sent twice, so that it is doubted if it was not before. */
    static Delivery of(Delivery before, Optional<String> providerId, DeliveryStatus status, Optional<String> reason) {
        Sent proof = new Sent(providerId.stream().toList(), status, reason);
        Sent joined = before.state() instanceof Sent known ? join(known, proof) : proof;
        return before.with(joined).doubtedIf(joined.providerIds().size() > 1);
    }

    private static Sent join(Sent known, Sent proof) {
        Sent furthest = FURTHEST.compare(known, proof) < 0 ? proof : known;
        List<String> ids = Stream.concat(known.providerIds().stream(), proof.providerIds().stream())
                .distinct()
                .sorted()
                .toList();
        return new Sent(ids, furthest.status(), furthest.reason());
    }
}
