package org.openconsult.app.inbox;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.openconsult.inbox.SetAside;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Counts what providers brought and was set aside, and removes what is there for too long. */
@Component
public class SetAsideCare implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(SetAsideCare.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final SetAside aside;
    private final Clock clock;
    private volatile long count;

    SetAsideCare(SetAside aside, Clock clock, MeterRegistry meters) {
        this.aside = aside;
        this.clock = clock;
        Gauge.builder("openconsult.set.aside", this, SetAsideCare::count)
                .description("what providers brought and could not be taken in yet, of all instances")
                .register(meters);
    }

    /** How many things were there a minute ago at most, while the database is there. */
    public long count() {
        return count;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::look, PAUSE, Duration.ZERO));
    }

    void look() {
        try {
            aside.forgetOld(clock.instant());
            count = aside.count();
        } catch (MongoException later) {
            LOG.debug("The database is away: {}", later.getClass().getSimpleName());
        }
    }
}
