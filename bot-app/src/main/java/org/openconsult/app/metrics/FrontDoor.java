package org.openconsult.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.openconsult.app.flow.ReceptionSettings;
import org.openconsult.inbox.LimitedReception;
import org.openconsult.inbox.Reception;
import org.openconsult.outbox.Spending;
import org.openconsult.participant.Fingerprints;
import org.openconsult.spool.SpoolingReception;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** What every provider's messages go through: counted, then limited, then spooled if need be. */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

    @Bean
    @Fallback
    LimitedReception limitedReception(SpoolingReception reception, ReceptionSettings settings) {
        return new LimitedReception(reception, settings.atOnce(), settings.patience());
    }

    @Bean
    Reception reception(LimitedReception limited, Spending spending, MeterRegistry meters, Fingerprints fingerprints) {
        Gauge.builder("openconsult.messages.waiting.for.a.place", limited, LimitedReception::waiting)
                .description("messages that wait because as many are worked on as may be")
                .register(meters);
        return new ObservedReception(new PaidReception(limited, spending), meters, fingerprints);
    }
}
