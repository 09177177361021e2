package org.openconsult.app.flow;

import com.mongodb.MongoException;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Finishes what a crash or an outage left undone, on whichever instance. */
@Component
class Recovery implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final List<HalfDone> works;
    private final Clock clock;
    private final RecoverySettings settings;

    Recovery(List<HalfDone> works, Clock clock, RecoverySettings settings) {
        this.works = List.copyOf(works);
        this.clock = clock;
        this.settings = settings;
    }

    /** Each work is a task of its own, so that what one fails at keeps none of the others from being done. */
    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        works.forEach(work ->
                tasks.addFixedDelayTask(new FixedDelayTask(() -> finish(work), settings.pause(), settings.pause())));
    }

    private void finish(HalfDone work) {
        try {
            int finished = work.finish().applyAsInt(clock.instant().minus(settings.patience()));
            if (finished > 0) {
                LOG.info("Finished {} {} that were left half done.", finished, work.name());
            }
        } catch (MongoException later) {
            LOG.debug("The database is away: {}", later.getClass().getSimpleName());
        }
    }
}
