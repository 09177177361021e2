package org.openconsult.app.outbox;

import java.util.List;
import org.openconsult.app.inbox.SetAsideCare;
import org.openconsult.channel.Transport;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Which providers work. That one does not makes nothing here ill: the others run on, and no restart would help it. So it
 * stands in the details, for whoever watches, with how many things that they brought were set aside.
 */
@Component
class TransportsHealthIndicator implements HealthIndicator {
    private final List<Transport> transports;
    private final SetAsideCare aside;

    TransportsHealthIndicator(List<Transport> transports, SetAsideCare aside) {
        this.transports = transports;
        this.aside = aside;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (Transport transport : transports) {
            health.withDetail(
                    transport.id().name(),
                    transport.trouble().map(trouble -> "failed: " + trouble).orElse("well"));
        }
        return health.withDetail("setAside", aside.count()).build();
    }
}
