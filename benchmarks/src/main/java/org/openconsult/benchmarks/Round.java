package org.openconsult.benchmarks;

import java.util.List;

/**
 * What a round took, in nanoseconds.
 *
 * @param times of each single piece of work
 * @param all from the first to the last
 */
record Round(List<Long> times, long all) {
    double perSecond() {
        return times.size() * 1e9 / all;
    }

    /** The time in milliseconds that so many of a hundred did not exceed. */
    double percentile(int percent) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
