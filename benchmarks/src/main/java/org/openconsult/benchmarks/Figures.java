package org.openconsult.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;

/** What was measured, as lines that {@code benchmarks/compare} reads: name, value and unit with a tabulator between them. */
public final class Figures {
    private static final MathContext DIGITS = new MathContext(4);

    private Figures() {}

    /**
     * Prints one.
     *
     * @param name small letters and digits: the benchmark, a point, and what it measured
     * @param unit such as {@code turns/s} or {@code ms}
     */
    public static void print(String name, double value, String unit) {
        System.out.println(name + "\t" + new BigDecimal(value).round(DIGITS).toPlainString() + "\t" + unit);
    }
}
