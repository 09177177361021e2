package org.openconsult.app.spool;

import org.openconsult.spool.Spool;
import org.openconsult.spool.SpoolState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether messages could be kept while the database is away. That some wait is no illness of the spool's. */
@Component
class SpoolHealthIndicator implements HealthIndicator {
    private final Spool spool;

    SpoolHealthIndicator(Spool spool) {
        this.spool = spool;
    }

    @Override
    public Health health() {
        SpoolState state = spool.state();
        Health.Builder health = new Health.Builder().up();
        if (state.full()) {
            health.down().withDetail("problem", "It is full: providers are told to try again.");
        }
        state.problem().ifPresent(problem -> health.down().withDetail("problem", problem));
        state.oldest().ifPresent(oldest -> health.withDetail("oldest", oldest.toString()));
        return health.withDetail("waiting", state.waiting())
                .withDetail("bytes", state.bytes())
                .withDetail("setAside", state.setAside())
                .build();
    }
}
