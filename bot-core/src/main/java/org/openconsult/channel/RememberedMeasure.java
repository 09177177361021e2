package org.openconsult.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;

/** Remembers how long texts are: people read the same plan, so the same pages are measured for all of them. */
public final class RememberedMeasure implements TextMeasure {
    /** Some hundred characters each, so some megabytes at most. */
    private static final int TEXTS = 4_000;

    /** What only one person was shown, their own words say, stays no longer. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final TextMeasure measure;
    private final Cache<String, Boolean> prompts = remembered();
    private final Cache<String, Boolean> pages = remembered();

    public RememberedMeasure(TextMeasure measure) {
        this.measure = measure;
    }

    private static Cache<String, Boolean> remembered() {
        return Caffeine.newBuilder()
                .maximumSize(TEXTS)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .scheduler(Scheduler.systemScheduler())
                .build();
    }

    @Override
    public boolean fitsPrompt(String text) {
        return prompts.get(text, measure::fitsPrompt);
    }

    @Override
    public boolean fitsPage(String text) {
        return pages.get(text, measure::fitsPage);
    }

    @Override
    public int titleLength() {
        return measure.titleLength();
    }
}
