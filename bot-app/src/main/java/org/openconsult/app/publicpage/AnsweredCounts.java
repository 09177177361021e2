package org.openconsult.app.publicpage;

import org.openconsult.search.Figures;
import org.openconsult.search.Figures.Ages;

/** How many comments are answered, of how many that count. */
record AnsweredCounts(long answered, long all) {
    static AnsweredCounts of(Figures figures) {
        Ages waiting = figures.unanswered();
        long all = figures.all().comments();
        return new AnsweredCounts(all - waiting.day() - waiting.week() - waiting.fourWeeks() - waiting.older(), all);
    }
}
