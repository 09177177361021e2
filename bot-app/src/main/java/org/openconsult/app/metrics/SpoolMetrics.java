package org.openconsult.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openconsult.spool.Spool;
import org.openconsult.spool.SpoolState;
import org.springframework.stereotype.Component;

/** Shows what waits on this machine's disk. */
@Component
class SpoolMetrics {
    private final Spool spool;
    private final Clock clock;

    SpoolMetrics(Spool spool, MeterRegistry meters, Clock clock) {
        this.spool = spool;
        this.clock = clock;
        Gauge.builder("openconsult.spool.messages", spool, from -> from.state().waiting())
                .register(meters);
        Gauge.builder("openconsult.spool.bytes", spool, from -> from.state().bytes())
                .baseUnit("bytes")
                .register(meters);
        Gauge.builder("openconsult.spool.set.aside", spool, from -> from.state().setAside())
                .description("entries that could not be handed on and wait for somebody to look at them")
                .register(meters);
        TimeGauge.builder("openconsult.spool.oldest", this, TimeUnit.SECONDS, SpoolMetrics::age)
                .register(meters);
    }

    private double age() {
        SpoolState state = spool.state();
        return state.oldest()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
