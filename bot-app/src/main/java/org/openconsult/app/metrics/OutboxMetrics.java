package org.openconsult.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openconsult.channel.TransportId;
import org.openconsult.delivery.DeathCause;
import org.openconsult.delivery.OutboxObserver;
import org.springframework.stereotype.Component;

/** Counts what happens to messages out, by provider. */
@Component
class OutboxMetrics implements OutboxObserver {
    private final MeterRegistry meters;
    private final Clock clock;
    private final AtomicLong queued = new AtomicLong();
    private volatile Optional<Instant> oldest = Optional.empty();

    OutboxMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        meters.gauge("openconsult.outbox.queued", queued);
        TimeGauge.builder("openconsult.outbox.oldest", this, TimeUnit.SECONDS, metrics -> metrics.age())
                .description("how long the oldest message that is not sent has waited")
                .register(meters);
    }

    @Override
    public void sent(TransportId transport) {
        count("sent", transport);
    }

    /** Providers' reasons are of any number, so they are told in the log and no meter is made of them. */
    @Override
    public void retried(TransportId transport, String reason) {
        count("retried", transport);
    }

    @Override
    public void doubted(TransportId transport) {
        count("doubted", transport);
    }

    @Override
    public void stopped(TransportId transport) {
        count("stopped", transport);
    }

    @Override
    public void dead(TransportId transport, DeathCause cause) {
        meters.counter(
                        "openconsult.outbox.dead.letters",
                        "transport",
                        transport.name(),
                        "cause",
                        cause.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    @Override
    public void expired(TransportId transport) {
        count("expired", transport);
    }

    @Override
    public void spent(TransportId transport, Instant until) {
        meters.counter("openconsult.segments.used.up", "transport", transport.name())
                .increment();
    }

    @Override
    public void reported() {
        meters.counter("openconsult.delivery.reports", "of", "known").increment();
    }

    @Override
    public void reportedOnNothing() {
        meters.counter("openconsult.delivery.reports", "of", "unknown").increment();
    }

    @Override
    public void queued(long messages, Optional<Instant> since) {
        queued.set(messages);
        oldest = since;
    }

    private double age() {
        return oldest.map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private void count(String outcome, TransportId transport) {
        meters.counter("openconsult.outbox.messages", "transport", transport.name(), "outcome", outcome)
                .increment();
    }
}
