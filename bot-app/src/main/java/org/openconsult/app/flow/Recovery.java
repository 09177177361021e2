package org.openconsult.app.flow;

import com.mongodb.MongoException;
import java.time.Clock;
import org.openconsult.turn.MessageFlow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Finishes what a crash or an outage left undone. */
@Component
class Recovery implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final MessageFlow flow;
    private final Clock clock;
    private final RecoverySettings settings;

    Recovery(MessageFlow flow, Clock clock, RecoverySettings settings) {
        this.flow = flow;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::finish, settings.pause(), settings.pause()));
    }

    private void finish() {
        try {
            int finished = flow.settleUnfinished(clock.instant().minus(settings.patience()));
            if (finished > 0) {
                LOG.info("Finished {} turns that were left half done.", finished);
            }
        } catch (MongoException later) {
            LOG.debug("The database is away: {}", later.getClass().getSimpleName());
        }
    }
}
