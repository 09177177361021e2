package org.openconsult.app.metrics;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.openconsult.channel.Transport;
import org.openconsult.outbox.Spending;
import org.springframework.stereotype.Component;

/** How many segments went out today through each provider, and how many may. */
@Component
class SpendingMetrics {
    SpendingMetrics(List<Transport> transports, Spending spending, MeterRegistry meters) {
        for (Transport transport : transports) {
            Gauge.builder("openconsult.segments.today", () -> soFar(spending, transport))
                    .description("segments that went out today, by all instances")
                    .tag("transport", transport.id().name())
                    .register(meters);
            transport.limits().segmentsADay().ifPresent(most -> Gauge.builder("openconsult.segments.a.day", () -> most)
                    .description("segments that may go out on a day before announcements wait")
                    .tag("transport", transport.id().name())
                    .register(meters));
        }
    }

    /** While the database is away nobody knows. */
    private static double soFar(Spending spending, Transport transport) {
        try {
            return spending.soFar(transport.id());
        } catch (MongoException away) {
            return Double.NaN;
        }
    }
}
