package org.openconsult.benchmarks;

import java.util.Locale;

/** What was measured, as lines that {@code benchmarks/compare} reads: name, value and unit with a tabulator between them. */
public final class Figures {
    private Figures() {}

    /**
     * Prints one.
     *
     * @param name small letters and digits: the benchmark, a point, and what it measured
     * @param unit such as {@code turns/s} or {@code ms}
     */
    public static void print(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s\t%.6g\t%s%n", name, value, unit);
    }
}
