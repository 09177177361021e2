package org.openconsult.app.outbox;

import java.util.List;
import org.openconsult.channel.Transport;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Which providers work. That one does not makes nothing here ill: the others run on, and no restart would help it. So it
 * stands in the details, for whoever watches.
 */
@Component
class TransportsHealthIndicator implements HealthIndicator {
    private final List<Transport> transports;

    TransportsHealthIndicator(List<Transport> transports) {
        this.transports = transports;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (Transport transport : transports) {
            health.withDetail(
                    transport.id().name(),
                    transport.trouble().map(trouble -> "failed: " + trouble).orElse("well"));
        }
        return health.build();
    }
}
